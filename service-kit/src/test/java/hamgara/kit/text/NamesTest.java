package hamgara.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void fallsBackToPersian() {
        Names full = new Names("شوش", "السوس", "Shush");
        assertThat(full.in(Locale.forLanguageTag("ar-IQ"))).isEqualTo("السوس");
        assertThat(full.in(Locale.ENGLISH)).isEqualTo("Shush");
        Names persian = Names.fa("شوش");
        assertThat(persian.in(Locale.forLanguageTag("ar"))).isEqualTo("شوش");
        assertThat(persian.in(Locale.ENGLISH)).isEqualTo("شوش");
        assertThat(persian.in(Locale.FRENCH)).isEqualTo("شوش");
    }

    @Test
    void tidiesEachNameInItsLanguage() throws JsonProcessingException {
        Names names = JSON.readValue("{\"fa\":\" كتابخانه \",\"ar\":\"مكتبة\",\"en\":\" \"}", Names.class);
        assertThat(names).isEqualTo(new Names("کتابخانه", "مكتبة", null));
        assertThat(JSON.writeValueAsString(names)).isEqualTo("{\"fa\":\"کتابخانه\",\"ar\":\"مكتبة\"}");
    }

    @Test
    void wantsAPersianName() throws JsonProcessingException {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(JSON.readValue("{\"en\":\"Shush\"}", Names.class)))
                    .singleElement()
                    .satisfies(
                            violation -> assertThat(violation.getPropertyPath()).hasToString("fa"));
            assertThat(validator.validate(Names.fa("\u200c "))).hasSize(1);
            assertThat(validator.validate(Names.fa("ش".repeat(201)))).hasSize(1);
            assertThat(validator.validate(Names.fa("ش".repeat(200)))).isEmpty();
        }
    }
}
