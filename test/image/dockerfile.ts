// The steps of the Dockerfile, read from it, so that what is tried here is what is built there.

export interface ImageSteps {
  /** Paths of the repository that are copied into the folder of the app, in both stages. */
  readonly copied: readonly string[]
  /** The command that brings the packages in. */
  readonly install: string
  readonly env: Readonly<Record<string, string>>
  readonly healthcheck: readonly string[]
  readonly start: readonly string[]
}

/** Reads a Dockerfile as ours is written; throws where a step is missing. */
export function stepsIn(dockerfile: string): ImageSteps {
  const lines = dockerfile.replaceAll(/\\\n/g, ' ').split('\n')
  const all = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length).trim())
  const one = (instruction: string): string => {
    const [only, ...more] = all(instruction)
    if (only === undefined || more.length > 0) throw new Error(`the Dockerfile has not one ${instruction}`)
    return only
  }
  const install = all('RUN').find((command) => command.startsWith('npm ci'))
  if (install === undefined) throw new Error('the Dockerfile brings no packages in')
  return {
    copied: [
      ...new Set(
        all('COPY')
          .filter((line) => !line.startsWith('--from'))
          .flatMap((line) => line.split(/\s+/).slice(0, -1)),
      ),
    ],
    install,
    env: Object.fromEntries(
      one('ENV')
        .split(/\s+/)
        .map((pair) => pair.split('=') as [string, string]),
    ),
    healthcheck: command(one('HEALTHCHECK')),
    start: command(one('CMD')),
  }
}

const command = (line: string): string[] => JSON.parse(line.slice(line.indexOf('['))) as string[]
