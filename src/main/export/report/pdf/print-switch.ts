/** The switch that makes the application print one page and end. */
export const PRINT_SWITCH = '--print-report';
