export function DeskShell(){return null}
