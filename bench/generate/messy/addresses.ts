import type { Random } from '../random.ts';
import { wide } from './amounts.ts';
import type { Building, Home, Tongue } from './site.ts';

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A household's address in a text that must say all of it. */
export function addressOf(random: Random, home: Home, tongue: Tongue): string {
  if (tongue === 'en') return english(random, home);
  if (tongue === 'tw') return lettered(random, home);
  return home.entrance === '' ? numbered(random, home) : entered(random, home);
}

function numbered(random: Random, { building: { id, alias }, room }: Home): string {
  const floor = room.slice(0, -2);
  if (alias !== '' && random.chance(30))
    return `${alias}${random.pick(['', ' '])}${room}${random.pick(['', '室'])}`;
  const spelled = HAN[Number(id)];
  return random.pick([
    `${id}-${room}`, `${id}-${room}`, `${id}-${room}`, `${id}号楼${room}`, `${id}号楼${room}室`, `${id}#${room}`, `${id}栋${room}`,
    `${id}栋${room}室`, `${id}幢${room}`, `${id}号${room}室`, `${id}号楼 ${room}`, `${id}楼${room}`, `${id}号${room}`,
    `${id}号${floor}楼${room}室`, `${id}号楼${floor}层${room}`, `${id}—${room}`, `${id}－${room}`, `${id}#-${room}`, `${id}栋-${room}`,
    wide(`${id}-${room}`), ...(spelled === undefined ? [] : [`${spelled}号楼${room}`, `${spelled}栋${room}室`]),
  ]); // prettier-ignore
}

function entered(random: Random, { building: { id, alias }, entrance, room }: Home): string {
  const floor = room.slice(0, -2);
  if (alias !== '' && random.chance(20)) return `${alias}${entrance}单元${room}`;
  return random.pick([
    `${id}-${entrance}-${room}`, `${id}-${entrance}-${room}`, `${id}号楼${entrance}单元${room}`, `${id}栋${entrance}单元${room}室`,
    `${id}号楼${entrance}单元 ${room}`, `${id}#${entrance}-${room}`, `${id}#${entrance}单元${room}`, `${id}号楼${entrance}门${room}`,
    `${id}号楼${HAN[Number(entrance)]!}单元${room}`, `${id}号楼${entrance}单元${floor}楼${room}室`, `${id}号楼-${entrance}单元-${room}`,
    `${id}幢${entrance}单元${room}`, `${id}楼${entrance}单元${room}`,
  ]); // prettier-ignore
}

function lettered(random: Random, { building: { id }, room }: Home): string {
  const floor = room.slice(0, -2);
  return random.pick([
    `${id}棟${room}`, `${id}-${room}`, `${id}${room}`, `${id}棟${room}室`, `${id} ${room}`, `${id}棟${floor}樓${room}`,
    `${id.toLowerCase()}-${room}`, wide(`${id}-${room}`), `${id}棟-${room}`,
  ]); // prettier-ignore
}

function english(random: Random, { building: { id, alias }, room }: Home): string {
  if (alias !== '') {
    return random.pick([
      `${alias}, flat ${room}`, `${alias} flat ${room}`, `Flat ${room}, ${alias}`, `flat ${room} ${alias}`,
      ...(alias === 'Dogwood House' ? [`${alias} ${room}`, `Dogwood house, ${room}`, `dogwood house flat ${room}`] : []),
    ]); // prettier-ignore
  }
  const tower = random.pick(['Tower', 'Block', 'Building', 'tower', 'Bldg']);
  if (room.length < 3) {
    return random.pick([
      `${id}-${room}`, `${id}-${room}`, `${id}/${room}`, `${tower} ${id}, flat ${room}`, `Flat ${room}, ${tower} ${id}`, `${tower} ${id} flat ${room}`,
    ]); // prettier-ignore
  }
  return random.pick([
    `${id}-${room}`, `${id}-${room}`, `${id}/${room}`, `${tower} ${id} ${room}`, `${tower} ${id}-${room}`, `${tower} ${id}, flat ${room}`,
    `Flat ${room}, ${tower} ${id}`, `flat ${room} ${tower} ${id}`, `${tower} ${id} flat ${room}`, `Apt ${room}, ${tower} ${id}`,
    ...(id === '7' ? [] : [`${id}${room}`, `${id} ${room}`, `${id}-${room}`]),
  ]); // prettier-ignore
}

/** In a text whose building is known already. */
export function roomOf(random: Random, { entrance, room }: Home, tongue: Tongue): string {
  if (tongue === 'en') return random.pick([room, `flat ${room}`, `Flat ${room}`]);
  if (entrance === '')
    return random.pick([room, room, `${room}室`, `${room}号`].slice(0, tongue === 'zh' ? 3 : 2));
  return random.pick([`${entrance}-${room}`, `${entrance}单元${room}`, `${entrance}单元${room}室`]);
}

/** Of a building that is none here. */
export function elsewhere(random: Random, tongue: Tongue): string {
  return tongue === 'zh'
    ? random.pick(['99-501', '99号楼501', '88号楼1单元302'])
    : tongue === 'tw'
      ? random.pick(['Z-501', 'Z棟302'])
      : random.pick(['Z-501', 'Tower Z 302']);
}

/** `5-101` in the chain of another building: of building 5, unless that one has an entrance 5. */
export function neighbour(random: Random, { building }: Home, all: readonly Building[]): string {
  const others = all.filter(({ id }) => id !== building.id && id !== '1' && !building.entrances.includes(id));
  const { id, rooms } = random.pick(others);
  return `${id}-${random.pick(rooms)}`;
}
