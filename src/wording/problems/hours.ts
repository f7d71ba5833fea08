import type { SayAll } from './say.ts';

/** Hours, slots and capacities that do not fit each other. */
export const HOUR_PROBLEMS = {
  'clock-changes': {
    'zh-CN': (p) => [
      p.fact('kind') === 'twice'
        ? `${p.fact('date')} 这天时钟往回拨，${p.fact('from')}–${p.fact('to')} 有两次，开放时段${p.value}正好在内`
        : `${p.fact('date')} 这天时钟往前拨，没有 ${p.fact('from')}–${p.fact('to')}，开放时段${p.value}正好在内`,
      `这一天的开放时段避开 ${p.fact('from')}–${p.fact('to')}`,
    ],
    en: (p) => [
      p.fact('kind') === 'twice'
        ? `on ${p.fact('date')} the clocks go back, so ${p.fact('from')}–${p.fact('to')} comes twice, within the hours ${p.value}`
        : `on ${p.fact('date')} the clocks go forward, so there is no ${p.fact('from')}–${p.fact('to')}, within the hours ${p.value}`,
      `leave ${p.fact('from')}–${p.fact('to')} out of the hours of that day`,
    ],
  },
  'bad-hours': {
    'zh-CN': (p) => {
      switch (p.fact('reason')) {
        case 'end-before-start':
          return [`时段${p.value}的结束不晚于开始`, '先写开始、再写结束，如 "09:00-12:00"'];
        case 'overlap':
          return [`开放时段${p.value}互相重叠`, '把重叠的时段合并，或改成先后相接'];
        case 'ready-before-arrival':
          return [
            `备好时间${p.value}早于到货时间 ${p.fact('other')}`,
            'ready 写卸货、消杀、分拣完成的时间，不能早于 arrives',
          ];
        case 'waves-order':
          return [`备好时间${p.value}早于上一批的 ${p.fact('other')}`, '按先后排列各批：先备好的写在前面'];
        default:
          return [`${p.value}不是时间`, '写成 "09:30"，时段写成 "09:00-12:00"，一天结束写 "24:00"'];
      }
    },
    en: (p) => {
      switch (p.fact('reason')) {
        case 'end-before-start':
          return [
            `the hours ${p.value} do not end after they begin`,
            'write the beginning first, such as "09:00-12:00"',
          ];
        case 'overlap':
          return [
            `the opening hours ${p.value} overlap`,
            'join the hours that overlap, or set them one after the other',
          ];
        case 'ready-before-arrival':
          return [
            `goods cannot be ready at ${p.value}, before they arrive at ${p.fact('other')}`,
            'ready is when they are unloaded, disinfected and sorted: not before arrives',
          ];
        case 'waves-order':
          return [
            `this wave is ready at ${p.value}, before the one above it at ${p.fact('other')}`,
            'put the waves in the order in which they are ready',
          ];
        default:
          return [
            `${p.value} is no time of day`,
            'write "09:30", hours as "09:00-12:00", the end of the day as "24:00"',
          ];
      }
    },
  },
  'slot-longer-than-window': {
    'zh-CN': (p) => [
      `取货点“${p.fact('point')}”的开放时段${p.value}放不下一个 ${p.fact('minutes')} 分钟的时段`,
      '减小 slot_minutes，或把开放时段写长（catch_up_minutes 也占时间）',
    ],
    en: (p) => [
      `not one slot of ${p.fact('minutes')} minutes fits into the opening hours ${p.value} of point “${p.fact('point')}”`,
      'make slot_minutes smaller or the opening hours longer (catch_up_minutes takes time too)',
    ],
  },
  'no-capacity': {
    'zh-CN': (p) => [
      `取货点“${p.fact('point')}”一个时段连一户也接待不了`,
      '检查 desks、seconds_per_household、area_m2，以及 slot_minutes 和 utilisation',
    ],
    en: (p) => [
      `point “${p.fact('point')}” cannot serve one household in a slot`,
      'look at desks, seconds_per_household and area_m2, and at slot_minutes and utilisation',
    ],
  },
} as const satisfies Partial<SayAll>;
