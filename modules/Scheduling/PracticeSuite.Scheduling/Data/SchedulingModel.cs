using Microsoft.EntityFrameworkCore;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Data;

public static class SchedulingModel
{
    public static ModelBuilder ConfigureScheduling(this ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new VisitConfiguration())
        .ApplyConfiguration(new PatientStaysConfiguration())
        .ApplyConfiguration(new HospitalStayConfiguration());
}
