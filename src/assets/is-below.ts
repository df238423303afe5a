import { sep } from 'node:path'

/** Whether a path lies below a folder, as they are written: both absolute, and without links where these matter. */
export const isBelow = (path: string, folder: string) =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
