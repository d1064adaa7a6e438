package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EnrolmentImportTest {

    static final String HEADER = "nationalId,givenName,familyName,birthDate,areaCode,gender\n";
    private static final String PERSIAN = "کد ملی;نام;نام خانوادگي;تاریخ تولد;کد محل;جنسیت\r\n";

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void enrolsAListOnceAndLetsThemApply() {
        UUID programme = World.programmeWith(3);
        String young = World.nationalId();
        String old = World.nationalId();
        String file = HEADER + line(young, "2004-03-20") + line(old, "1950-03-20");

        String id = brought(file, "?programmeId=" + programme);
        done(id).body("outcomes.ENROLLED", equalTo(2)).body("lines", equalTo(2)).body("done", equalTo(2));
        lines(id)
                .body("items.number", contains(1, 2))
                .body("items.code", contains("ACTIVE", "REFUSED"))
                .body("items.enrolmentId", hasSize(2));
        assertThat(brought(file, "?programmeId=" + programme)).isEqualTo(id);

        String again = brought(file + "\n", "?programmeId=" + programme);
        done(again).body("outcomes.KNOWN", equalTo(2));
        lines(again).body("items[0].code", equalTo("ALREADY_TAKES_PART")).body("items[0].personId", notNullValue());
        String person = found(young);
        assertThat(Db.number("select count(*) from enrolment where person_id = ?::uuid", person))
                .isEqualTo(1);
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String number = World.nationalId();
        String typed = number.chars()
                .map(c -> c - '0' + '۰')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        String id = brought("\uFEFF" + PERSIAN + typed + ";\"علي\";كریمي;۱۳۸۳/۰۱/۰۱;۰۶۱۴۰۲۱۲۸۱;مرد\r\n\r\n", "");
        done(id).body("outcomes.ENROLLED", equalTo(1));
        String person = found(number);
        Api.get(World.desk(), "/v1/persons/" + person + "?purpose=CORRECTION")
                .statusCode(200)
                .body("givenName", equalTo("علی"))
                .body("familyName", equalTo("کریمی"))
                .body("birthDateJalali", equalTo("1383-01-01"))
                .body("areaCode", equalTo("0614021281"))
                .body("gender", equalTo("MALE"));
    }

    @Test
    void changesNothingInADryRun() {
        String number = World.nationalId();
        String known = World.nationalId();
        Map<String, Object> body = World.person(known, java.time.LocalDate.parse("2004-03-20"), "FEMALE");
        Api.post(World.desk(), body, "/v1/persons").statusCode(201);
        String file = HEADER + line(number, "2004-03-20") + line(known, "2004-03-20");

        String id = brought(file, "?dryRun=true&programmeId=" + World.programmeWith(3));
        done(id).body("dryRun", equalTo(true))
                .body("outcomes.ENROLLED", equalTo(1))
                .body("outcomes.KNOWN", equalTo(1));
        lines(id)
                .body("items[0].code", equalTo("ACTIVE"))
                .body("items[0].personId", nullValue())
                .body("items[0].enrolmentId", nullValue());
        Api.post(World.desk(), lookup(number), "/v1/persons/lookup").statusCode(404);
        assertThat(brought(file, "?dryRun=true")).isNotEqualTo(id);
        assertThat(Db.number("select count(*) from vault_access where action = 'CHECK_IMPORT' and purpose = 'IMPORT'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void reportsEachLineAtFaultAndRepeatsNoNumber() {
        String good = World.nationalId();
        String wrong = "9990000019";
        String taken = World.nationalId();
        Api.post(World.desk(), World.person(taken, World.bornYearsAgo(40), "MALE"), "/v1/persons")
                .statusCode(201);
        String id = brought(
                HEADER
                        + line(good, "2004-03-20")
                        + line(good, "2004-03-20")
                        + line(wrong, "2004-03-20")
                        + "1111111111,آزمون,نمونه,2004-03-20,0614021281,زن\n"
                        + World.nationalId() + ",آزمون,نمونه,2104-03-20,0614021281,زن\n"
                        + World.nationalId() + ",آزمون,نمونه,هرگز,0614021281,زن\n"
                        + World.nationalId() + ",آزمون,نمونه,2004-03-20,0601,زن\n"
                        + World.nationalId() + ",,نمونه,2004-03-20,0614021281,زن\n"
                        + World.nationalId() + ",آزمون,نمونه,2004-03-20,0614021281,؟\n"
                        + World.nationalId() + "\n"
                        + line(taken, "2004-03-20"),
                "");
        done(id);
        String report = lines(id)
                .body(
                        "items.outcome",
                        contains(
                                "ENROLLED",
                                "REPEATED",
                                "REFUSED",
                                "PENDING_DESK",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED"))
                .body("items[2].code", equalTo("NATIONAL_ID_CHECKSUM"))
                .body("items[2].pointer", equalTo("/nationalId"))
                .body("items[3].code", equalTo("NATIONAL_ID_SUSPICIOUS"))
                .body("items[4].code", equalTo("BIRTH_DATE_NOT_POSSIBLE"))
                .body("items[5].code", equalTo("BIRTH_DATE_NOT_POSSIBLE"))
                .body("items[6].pointer", equalTo("/areaCode"))
                .body("items[7].code", equalTo("NAME_NOT_CLEAR"))
                .body("items[8].code", equalTo("GENDER_NOT_CLEAR"))
                .body("items[9].code", equalTo("NAME_NOT_CLEAR"))
                .body("items[10].code", equalTo("PERSON_DIFFERS"))
                .extract()
                .asString();
        assertThat(report).doesNotContain(good, wrong, taken, "آزمون");
        assertThat(Db.number(
                        "select count(*) from enrolment_import_line where import_id = ?::uuid and sealed is not null",
                        id))
                .isZero();
        lines(id + "/lines?outcome=REPEATED", "").body("items", hasSize(1));
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        Db.change("create sequence if not exists cut_offs");
        Db.change("""
                create or replace function cut_off() returns trigger language plpgsql as $$
                begin
                    if new.birth_date = date '1999-09-09' then
                        perform nextval('cut_offs');
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return new;
                end $$""");
        Db.change("create trigger cut_off before insert on person for each row execute function cut_off()");
        String number = World.nationalId();
        String id;
        try {
            id = brought(HEADER + line(World.nationalId(), "2004-03-20") + line(number, "1999-09-09"), "");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Db.number("select last_value from cut_offs where is_called") >= 2);
            Api.get(World.desk(), "/v1/enrolment-imports/" + id)
                    .statusCode(200)
                    .body("state", equalTo("RUNNING"))
                    .body("done", equalTo(1));
        } finally {
            Db.change("drop trigger cut_off on person");
        }
        done(id).body("outcomes.ENROLLED", equalTo(2));
        assertThat(found(number)).isNotEmpty();
        assertThat(Db.number("select count(*) from person where birth_date = date '1999-09-09'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAFileThatCannotBeTaken() {
        refused("", 422).body("code", equalTo("IMPORT_EMPTY"));
        refused(HEADER, 422).body("code", equalTo("IMPORT_EMPTY"));
        refused("nationalId,givenName\n1,2\n", 422).body("code", equalTo("IMPORT_COLUMN_MISSING"));
        refused(HEADER.replace("gender", "sect") + line(World.nationalId(), "2004-03-20"), 422)
                .body("code", equalTo("IMPORT_COLUMN_UNKNOWN"));
        refused(HEADER + "\"1,2,3\n", 400).body("code", equalTo("IMPORT_NOT_READABLE"));
        refused(HEADER + "1,2,3,4,5,6\n".repeat(10_001), 422).body("code", equalTo("IMPORT_TOO_LONG"));
        bring(World.desk(), (HEADER + "1,علی,3,4,5,6\n").getBytes(java.nio.charset.Charset.forName("windows-1256")), "")
                .statusCode(400)
                .body("code", equalTo("IMPORT_NOT_READABLE"));
        bring(World.desk(), new byte[5_300_000], "").statusCode(413);
        bring(Tokens.of("citizen"), HEADER.getBytes(StandardCharsets.UTF_8), "").statusCode(403);
        bring(Tokens.of("desk-officer").county("0601"), (HEADER + line("1", "1")).getBytes(StandardCharsets.UTF_8), "")
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
    }

    @Test
    void takesTheSameFileAtTheSameMomentOnce() throws Exception {
        byte[] file = (HEADER + line(World.nationalId(), "2004-03-20")).getBytes(StandardCharsets.UTF_8);
        var calls = new java.util.ArrayList<java.util.concurrent.Callable<String>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() ->
                    bring(World.desk(), file, "").statusCode(201).extract().path("id"));
        }
        assertThat(AtOnce.all(calls).stream().distinct()).hasSize(1);
    }

    @Test
    void knowsANumberThatLostItsZeros() {
        String whole = numberWithAZero();
        String id =
                brought(HEADER + line(whole, "2004-03-20") + line(whole.substring(1), "2004-03-20"), "?dryRun=true");
        done(id);
        lines(id).body("items.outcome", contains("ENROLLED", "REPEATED"));
    }

    @Test
    void readsTheOddFilesOfSpreadsheets() {
        String one = World.nationalId();
        String two = World.nationalId();
        String semicolons = "sep=;\r\n" + HEADER.replace(',', ';').replace("\n", ";\r\n")
                + line(one, "2004-03-20").replace(',', ';').replace("\n", ";\r\n");
        done(brought("\uFEFF" + semicolons, "")).body("outcomes.ENROLLED", equalTo(1));
        String id = brought(HEADER + line(two, "2004-03-20").replace("نمونه‌پور", "نمونه,پور"), "");
        done(id).body("outcomes.REFUSED", equalTo(1));
        lines(id).body("items[0].code", equalTo("LINE_TOO_LONG"));
    }

    private static String numberWithAZero() {
        String digits = "0" + World.nationalId().substring(1, 9);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return digits + (rest < 2 ? rest : 11 - rest);
    }

    @Test
    void isShownToTheDeskOfTheCounty() {
        String id = brought(HEADER + line(World.nationalId(), "2004-03-20"), "");
        done(id);
        Tokens other = Tokens.of("desk-officer").county("0601");

        Api.get(other, "/v1/enrolment-imports/" + id).statusCode(404).body("code", equalTo("IMPORT_NOT_FOUND"));
        Api.get(other, "/v1/enrolment-imports/" + id + "/lines").statusCode(404);
    }

    private static String line(String number, String born) {
        return number + ",آزمون,نمونه‌پور," + born + ",0614021281,FEMALE\n";
    }

    private static ValidatableResponse refused(String file, int status) {
        return bring(World.desk(), file.getBytes(StandardCharsets.UTF_8), "").statusCode(status);
    }

    static String brought(String file, String query) {
        return bring(World.desk(), file.getBytes(StandardCharsets.UTF_8), query)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse bring(Tokens who, byte[] file, String query) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(file)
                .post("/v1/enrolment-imports" + query)
                .then();
    }

    static ValidatableResponse done(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.get(World.desk(), "/v1/enrolment-imports/" + id)
                        .extract()
                        .path("state")
                        .equals("DONE"));
        return Api.get(World.desk(), "/v1/enrolment-imports/" + id).statusCode(200);
    }

    static ValidatableResponse lines(String id) {
        return lines(id, "/lines?limit=100");
    }

    private static ValidatableResponse lines(String id, String rest) {
        return Api.get(World.desk(), "/v1/enrolment-imports/" + id + rest).statusCode(200);
    }

    private static Map<String, String> lookup(String number) {
        return Map.of("nationalId", number, "purpose", "CARD_SERVICE");
    }

    private static String found(String number) {
        return Api.post(World.desk(), lookup(number), "/v1/persons/lookup")
                .statusCode(200)
                .extract()
                .path("id");
    }
}
