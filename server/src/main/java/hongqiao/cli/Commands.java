package hongqiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; those that start the application need to know it. */
record Commands(Class<?> application) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == Serve.class) {
            return type.cast(new Serve(application));
        }
        if (type == SimulateCommand.class) {
            return type.cast(new SimulateCommand(application));
        }
        if (type == KeysCommand.class) {
            return type.cast(new KeysCommand(application));
        }
        return type == PackTest.class
                ? type.cast(new PackTest(application))
                : CommandLine.defaultFactory().create(type);
    }
}
