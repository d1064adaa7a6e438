package hamgara.systemtest.settings;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// `docs/operations.md` names every variable of the environment, with what holds without it, and no
/// other.
class OperationsTest {

    @Test
    void tellsWhatServicesReadOfTheirOwn() throws IOException {
        Set<Setting> read = new TreeSet<>();
        ServiceSettings.all().values().forEach(settings -> read.addAll(settings.own()));

        agree(told(setting -> isService(setting) && isOurs(setting)), read);
    }

    @Test
    void tellsWhatLibrariesReadThatADeploymentSets() throws IOException {
        Map<String, ServiceSettings> services = ServiceSettings.all();
        Set<Setting> told = told(setting -> isService(setting) && !isOurs(setting));

        agree(
                told,
                told.stream()
                        .map(setting ->
                                requireNonNull(services.get(setting.reader())).ofLibrary(setting.variable()))
                        .toList());
        Set<String> set = ContainerSettings.read().toldToServices();
        assertThat(variables(told(OperationsTest::isService))).containsAll(set);
        assertThat(told)
                .as("what has no default of ours is a setting that the compose file tells the services")
                .allMatch(setting -> hasDefault(setting) || set.contains(setting.variable()));
    }

    @Test
    void tellsWhatTheComposeFileIsTold() throws IOException {
        agree(
                told(setting -> setting.reader().equals("compose")),
                ContainerSettings.read().ofCompose());
    }

    @Test
    void tellsWhatTheImageSets() throws IOException {
        agree(
                told(setting -> setting.reader().equals("image")),
                ContainerSettings.read().ofImage());
    }

    @Test
    void tellsWhatTheCommandIsTold() throws IOException {
        agree(told(setting -> setting.reader().equals("hamgara")), CommandSettings.read());
    }

    @Test
    void knowsEveryReaderAndSaysWhatEachSettingMeans() throws IOException {
        OperationsDocument document = OperationsDocument.read();

        assertThat(document.untold()).as("rows without a meaning").isEmpty();
        assertThat(document.settings())
                .doesNotHaveDuplicates()
                .allMatch(setting -> isService(setting)
                        || Set.of("compose", "image", "hamgara").contains(setting.reader()));
    }

    @Test
    void filesToCopyHaveALineForAllThatIsRequired() throws IOException {
        Set<String> required = ContainerSettings.read().ofCompose().stream()
                .filter(setting -> setting.byDefault().equals(Setting.REQUIRED))
                .map(Setting::variable)
                .collect(toSet());

        for (String file : List.of("docker/demo.env", "docker/example.env")) {
            assertThat(ContainerSettings.lines(file)).as(file).containsAll(required);
        }
    }

    @Test
    void imagesBearTheVersionOfTheProject() throws IOException {
        assertThat(ContainerSettings.read().ofCompose())
                .contains(new Setting("HAMGARA_VERSION", "compose", ContainerSettings.versionOfTheProject()));
    }

    @Test
    void nobodyKeepsAKeyThatNobodyAsksFor() throws IOException {
        ServiceSettings.all()
                .forEach((service, settings) ->
                        assertThat(settings.forgotten()).as(service).isEmpty());
    }

    private static void agree(Collection<Setting> told, Collection<Setting> real) {
        assertThat(real).isNotEmpty();
        assertThat(without(real, told))
                .as("what the code has and docs/operations.md does not tell")
                .isEmpty();
        assertThat(without(told, real))
                .as("what docs/operations.md tells and the code does not have")
                .isEmpty();
    }

    private static Set<Setting> without(Collection<Setting> all, Collection<Setting> some) {
        Set<Setting> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<Setting> told(Predicate<Setting> which) throws IOException {
        return OperationsDocument.read().settings().stream().filter(which).collect(toCollection(TreeSet::new));
    }

    private static Set<String> variables(Set<Setting> settings) {
        return settings.stream().map(Setting::variable).collect(toSet());
    }

    private static boolean isService(Setting setting) {
        return ServiceSettings.SERVICES.contains(setting.reader());
    }

    private static boolean hasDefault(Setting setting) {
        return !Set.of(Setting.REQUIRED, Setting.NONE).contains(setting.byDefault());
    }

    private static boolean isOurs(Setting setting) {
        return setting.variable().startsWith("HAMGARA_");
    }
}
