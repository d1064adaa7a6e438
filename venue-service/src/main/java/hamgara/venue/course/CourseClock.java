package hamgara.venue.course;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Serves the lines of drawn series until nothing more can come of them. On every instance.
@ApplicationScoped
class CourseClock {

    private final Courses courses;

    CourseClock(Courses courses) {
        this.courses = courses;
    }

    @Scheduled(
            every = "{hamgara.lottery.clock}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "course-clock")
    void tick() {
        courses.settleDue();
    }
}
