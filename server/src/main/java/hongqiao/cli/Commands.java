package hongqiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; {@code serve} needs to know the application it starts. */
record Commands(Class<?> application) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == Serve.class
                ? type.cast(new Serve(application))
                : CommandLine.defaultFactory().create(type);
    }
}
