/** Version of the application, put in by the build from package.json. */
declare const __APPLICATION_VERSION__: string;
