using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Data;

internal sealed class SchedulingDbContext(DbContextOptions<SchedulingDbContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<PatientStays> PatientStays => Set<PatientStays>();

    public DbSet<HospitalStay> Stays => Set<HospitalStay>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureScheduling();
}
