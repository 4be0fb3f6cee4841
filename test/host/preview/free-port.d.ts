export function freePort(wanted: number, say?: (line: string) => void): Promise<number>;
