export function libraryFolder(): string;
export function entryScript(folder?: string): string;
export function readScript(name: string, folder?: string): string;
export function withWhatIsNewer(name: string, source: string): string;
export function isPart(name: string): boolean;
