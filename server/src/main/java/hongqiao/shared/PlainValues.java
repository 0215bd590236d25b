package hongqiao.shared;

import java.beans.PropertyEditorSupport;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Values in an address or a body have one spelling: digits are digits, not {@code 0x1F} or {@code ٣}, so that an id is written
 * in one way. A moment lies within the years 1 to 9999: what lies beyond no database takes.
 */
@Configuration(proxyBeanMethods = false)
class PlainValues implements WebMvcConfigurer {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, new Moments());
    }

    /** Nothing written is no moment. */
    private static final class Moments implements Converter<String, @Nullable Instant> {
        @Override
        public @Nullable Instant convert(String text) {
            return text.isEmpty() ? null : plausible(Instant.parse(text));
        }
    }

    @Bean
    JsonMapperBuilderCustomizer plausibleMoments() {
        return builder -> builder.addModule(new SimpleModule("moments")
                .addDeserializer(Instant.class, new StdScalarDeserializer<>(Instant.class) {
                    @Override
                    public Instant deserialize(JsonParser in, DeserializationContext context) {
                        var moment = InstantDeserializer.INSTANT.deserialize(in, context);
                        return isPlausible(moment)
                                ? moment
                                : (Instant) context.handleWeirdStringValue(
                                        Instant.class, in.getString(), "not within the years 1 to 9999");
                    }
                }));
    }

    /** As an editor: where a converter refuses, Spring MVC falls back to an editor of its own, which takes anything. */
    @ControllerAdvice
    static class WholeNumbers {

        @InitBinder
        void digitsOnly(WebDataBinder binder) {
            binder.registerCustomEditor(int.class, new Whole(Integer::valueOf));
            binder.registerCustomEditor(Integer.class, new Whole(Integer::valueOf));
            binder.registerCustomEditor(Long.class, new Whole(Long::valueOf));
        }
    }

    private static final class Whole extends PropertyEditorSupport {

        private final Function<String, Number> read;

        Whole(Function<String, Number> read) {
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            setValue(text.isEmpty() ? null : read.apply(text));
        }
    }

    private static Instant plausible(Instant moment) {
        if (!isPlausible(moment)) {
            throw new IllegalArgumentException("not within the years 1 to 9999");
        }
        return moment;
    }

    private static boolean isPlausible(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }
}
