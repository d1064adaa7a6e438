package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PersonTest {

    private static final LocalDate BORN = LocalDate.parse("2004-03-20");

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void enrolsACitizenByTheirOwnAccount() {
        Tokens citizen = Tokens.of("citizen");

        String id = Api.post(citizen, World.person(World.nationalId(), BORN, "FEMALE"), "/v1/persons")
                .statusCode(201)
                .body("birthDateJalali", equalTo("1383-01-01"))
                .body("county", equalTo("0614"))
                .body("nationalIdMasked", nullValue())
                .extract()
                .path("id");

        Api.get(citizen, "/v1/persons/me").statusCode(200).body("id", equalTo(id));
        Api.get(citizen, "/v1/persons/{id}", id).statusCode(200).body("nationalIdMasked", nullValue());
    }

    @Test
    void takesAJalaliBirthDate() {
        Map<String, Object> body = World.person(World.nationalId(), BORN, "MALE");
        body.remove("birthDate");
        body.put("birthDateJalali", "۱۳۸۳-۰۱-۰۱");

        Api.post(World.desk(), body, "/v1/persons").statusCode(201).body("birthDate", equalTo("2004-03-20"));
    }

    @Test
    void refusesANameOfNothingButMarks() {
        Map<String, Object> given = World.person(World.nationalId(), BORN, "MALE");
        given.put("givenName", "\u200c\u200f");
        Map<String, Object> family = World.person(World.nationalId(), BORN, "MALE");
        family.put("familyName", "\u202b\u202c \u200c");

        Api.post(World.desk(), given, "/v1/persons").statusCode(422).body("errors[0].pointer", equalTo("/givenName"));
        Api.post(World.desk(), family, "/v1/persons").statusCode(422).body("errors[0].pointer", equalTo("/familyName"));
    }

    @Test
    void readsAnAreaCodeInPersianAndArabicDigits() {
        Map<String, Object> persian = World.person(World.nationalId(), BORN, "MALE");
        persian.put("areaCode", "۰۶۱۴۰۲۱۲۸۱");
        Map<String, Object> arabic = World.person(World.nationalId(), BORN, "MALE");
        arabic.put("areaCode", "٠٦١٤٠٢١٢٨١");

        Api.post(World.desk(), persian, "/v1/persons").statusCode(201).body("areaCode", equalTo("0614021281"));
        Api.post(World.desk(), arabic, "/v1/persons").statusCode(201).body("areaCode", equalTo("0614021281"));
    }

    @Test
    void refusesTwoBirthDatesAndNone() {
        Map<String, Object> both = World.person(World.nationalId(), BORN, "MALE");
        both.put("birthDateJalali", "1383-01-01");
        Map<String, Object> none = World.person(World.nationalId(), BORN, "MALE");
        none.remove("birthDate");

        Api.post(World.desk(), both, "/v1/persons").statusCode(422).body("code", equalTo("BIRTH_DATE_NOT_CLEAR"));
        Api.post(World.desk(), none, "/v1/persons").statusCode(422).body("code", equalTo("BIRTH_DATE_NOT_CLEAR"));
    }

    @Test
    void refusesABirthDateAhead() {
        Api.post(World.desk(), World.person(World.nationalId(), LocalDate.parse("2126-01-01"), "MALE"), "/v1/persons")
                .statusCode(422)
                .body("code", equalTo("BIRTH_DATE_NOT_POSSIBLE"))
                .body("errors[0].pointer", equalTo("/birthDate"));
    }

    @Test
    void refusesAnAreaThatLeftAndACountyThatDoesNotTakePart() {
        Map<String, Object> left = World.person(World.nationalId(), BORN, "MALE");
        left.put("areaCode", "0614012037");
        Map<String, Object> elsewhere = World.person(World.nationalId(), BORN, "MALE");
        elsewhere.put("areaCode", "0618");

        Api.post(Tokens.of("citizen"), left, "/v1/persons").statusCode(422).body("code", equalTo("AREA_NOT_VALID"));
        Api.post(Tokens.of("citizen"), elsewhere, "/v1/persons")
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
    }

    @Test
    void letsTheDeskEnrolOnlyInItsCounty() {
        Api.post(
                        Tokens.of("desk-officer").county("0601"),
                        World.person(World.nationalId(), BORN, "MALE"),
                        "/v1/persons")
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
    }

    @Test
    void enrolsNobodyTwice() {
        String nationalId = World.nationalId();
        Tokens first = Tokens.of("citizen");
        Api.post(first, World.person(nationalId, BORN, "FEMALE"), "/v1/persons").statusCode(201);

        Api.post(Tokens.of("citizen"), World.person(nationalId, BORN, "FEMALE"), "/v1/persons")
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_NEEDS_DESK"));
        Api.post(World.desk(), World.person(nationalId, BORN, "FEMALE"), "/v1/persons")
                .statusCode(409)
                .body("code", equalTo("PERSON_ALREADY_ENROLLED"));
        Api.post(first, World.person(World.nationalId(), BORN, "FEMALE"), "/v1/persons")
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_ALREADY_ENROLLED"));
    }

    @Test
    void letsTheDeskOverrideASuspiciousNumberOnceTheDocumentWasSeen() {
        Map<String, Object> body = World.person("8888888888", BORN, "FEMALE");
        Api.post(World.desk(), body, "/v1/persons")
                .statusCode(422)
                .body("code", equalTo("NATIONAL_ID_SUSPICIOUS"))
                .body("errors[0].pointer", equalTo("/nationalId"));

        body.put("documentSeen", true);
        Api.post(World.desk(), body, "/v1/persons").statusCode(201).body("nationalIdMasked", equalTo("888*****88"));
    }

    @Test
    void showsAPersonToNobodyElse() {
        Tokens citizen = Tokens.of("citizen");
        UUID person = World.enrolled(citizen, 20, "MALE");

        Api.get(Tokens.of("citizen"), "/v1/persons/{id}", person)
                .statusCode(404)
                .body("code", equalTo("PERSON_NOT_FOUND"));
        Api.get(Tokens.of("desk-officer").county("0601"), "/v1/persons/{id}", person)
                .statusCode(404);
        Api.get(Tokens.of("citizen"), "/v1/persons/me").statusCode(404);
        Api.get(World.manager(), "/v1/persons/{id}", person).statusCode(403);
    }

    @Test
    void looksUpByNumberAtTheDeskAndKeepsEveryLookOnRecord() {
        String nationalId = World.nationalId();
        Tokens desk = World.desk();
        String id = Api.post(desk, World.person(nationalId, BORN, "FEMALE"), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id");
        long before = Db.number("select count(*) from vault_access");

        Api.post(desk, lookup(nationalId), "/v1/persons/lookup")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("nationalIdMasked", equalTo(nationalId.substring(0, 3) + "*****" + nationalId.substring(8)));
        Api.post(desk, lookup(World.nationalId()), "/v1/persons/lookup").statusCode(404);
        Api.post(Tokens.of("desk-officer").county("0601"), lookup(nationalId), "/v1/persons/lookup")
                .statusCode(404);
        Api.post(Tokens.of("citizen"), lookup(nationalId), "/v1/persons/lookup").statusCode(403);

        assertThat(Db.number("select count(*) from vault_access") - before).isEqualTo(4);
        assertThatThrownBy(() -> Db.change("delete from vault_access")).hasMessageContaining("refused");
        assertThatThrownBy(() -> Db.change("update vault_access set found = false"))
                .hasMessageContaining("refused");
    }

    @Test
    void keepsTheNumberEncryptedAndNowhereElse() throws Exception {
        String nationalId = World.nationalId();
        UUID one = World.id(Api.post(World.desk(), World.person(nationalId, BORN, "FEMALE"), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
        UUID other = World.enrolled(Tokens.of("citizen"), 20, "MALE");

        String tables = Db.text("""
                select string_agg(format('select %L where exists (select from %I t where t::text like ''%%%s%%'')',
                                         tablename, tablename, ?), ' union all ')
                from pg_tables where schemaname = 'public'""", nationalId);
        assertThat(Db.text("select string_agg(x, ', ') from (" + tables + ") as found (x)"))
                .as("tables that hold the number in clear")
                .isNull();
        assertThat(Db.number("select octet_length(sealed) from person_identity where person_id = ?", one))
                .isEqualTo(10 + 16);

        Db.change("""
                update person_identity set sealed = (select sealed from person_identity where person_id = ?),
                                           nonce = (select nonce from person_identity where person_id = ?)
                where person_id = ?""", one, one, other);
        Api.get(World.desk(), "/v1/persons/{id}?purpose=CORRECTION", one).statusCode(200);
        Api.get(World.desk(), "/v1/persons/{id}?purpose=CORRECTION", other).statusCode(500);
    }

    private static Map<String, String> lookup(String nationalId) {
        return Map.of("nationalId", nationalId, "purpose", "CARD_SERVICE");
    }
}
