package org.tallystick.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Phrases;

/** The words of the pages in one language, out of {@code texts/CODE.properties}. */
public final class Texts {
    private static final List<Texts> ALL = List.of(new Texts("en"), new Texts("nl"));

    private final String code;
    private final Locale locale;
    private final Properties words = new Properties();
    private final Phrases phrases;

    private Texts(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
        this.phrases = Phrases.of(code);
        try (InputStream in = Texts.class.getResourceAsStream("texts/" + code + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no texts of the pages in " + code);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of all languages that the pages have; the first is used where none fits. */
    public static List<Texts> all() {
        return ALL;
    }

    /** Those of {@code code}; null where the pages have none. */
    static @Nullable Texts of(@Nullable String code) {
        return ALL.stream().filter(texts -> texts.code.equals(code)).findFirst().orElse(null);
    }

    /** BCP 47 code of the language. */
    public String code() {
        return code;
    }

    /** What the language's pack says of questions, states and sides. */
    Phrases phrases() {
        return phrases;
    }

    /** The language's own way to write numbers. */
    Locale locale() {
        return locale;
    }

    /** Names of all texts. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The text called {@code key}, with {@code values} where it has {0}, {1}, ... */
    public String say(String key, @Nullable Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text is called " + key + " in " + code);
        }
        return new MessageFormat(pattern, locale).format(values);
    }
}
