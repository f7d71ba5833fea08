/**
 * Maximum flow with whole numbers by Dinic's method (E. A. Dinic, 1970): level graph by breadth-first search, then
 * blocking flows by depth-first search with current arcs.
 */
export class Flow {
  private readonly head: number[] = [];
  private readonly next: number[] = [];
  private readonly to: number[] = [];
  private readonly room: number[] = [];

  /** @returns the new node's number */
  node(): number {
    return this.head.push(-1) - 1;
  }

  arc(from: number, to: number, capacity: number): void {
    this.half(from, to, capacity);
    this.half(to, from, 0);
  }

  /** Uses the network up: call it once. */
  run(source: number, sink: number): number {
    let flow = 0;
    for (let level = this.levels(source, sink); level !== undefined; level = this.levels(source, sink)) {
      const arc = [...this.head];
      for (let sent = 1; sent > 0; flow += sent) sent = this.send(source, sink, Infinity, level, arc);
    }
    return flow;
  }

  private half(from: number, to: number, capacity: number): void {
    this.next.push(this.head[from]!);
    this.head[from] = this.to.push(to) - 1;
    this.room.push(capacity);
  }

  private levels(source: number, sink: number): number[] | undefined {
    const level = this.head.map(() => -1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (let arc = this.head[node]!; arc !== -1; arc = this.next[arc]!) {
        const to = this.to[arc]!;
        if (this.room[arc]! <= 0 || level[to] !== -1) continue;
        level[to] = level[node]! + 1;
        queue.push(to);
      }
    }
    return level[sink] === -1 ? undefined : level;
  }

  private send(node: number, sink: number, most: number, level: readonly number[], arc: number[]): number {
    if (node === sink) return most;
    for (; arc[node] !== -1; arc[node] = this.next[arc[node]!]!) {
      const at = arc[node]!;
      const to = this.to[at]!;
      if (this.room[at]! <= 0 || level[to] !== level[node]! + 1) continue;
      const sent = this.send(to, sink, Math.min(most, this.room[at]!), level, arc);
      if (sent === 0) continue;
      this.room[at]! -= sent;
      this.room[at ^ 1]! += sent;
      return sent;
    }
    return 0;
  }
}
