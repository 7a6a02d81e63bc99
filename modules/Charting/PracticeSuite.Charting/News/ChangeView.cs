using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.News;

/// <summary>
/// When somebody of the staff first had a change of medication before them (K-148): written once, and says nothing of the change. That they opened the chart
/// stands in the trail; told there again, it would have every open chart look for nothing.
/// </summary>
internal sealed class ChangeView : IBelongsToPractice, IAboutPatient, IRecordedAsEvents
{
    private ChangeView()
    {
    }

    public ChangeView(PracticeId practice, Guid patientId, Guid eventId, Guid staffId, DateTimeOffset at) =>
        (PracticeId, PatientId, EventId, StaffId, At) = (practice, patientId, eventId, staffId, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid EventId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateTimeOffset At { get; private init; }
}

internal sealed class ChangeViewConfiguration : IEntityTypeConfiguration<ChangeView>
{
    public void Configure(EntityTypeBuilder<ChangeView> view)
    {
        view.ToTable("charting_change_views");
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.At).HasColumnName("viewed_at");
        view.BelongsToPatient();
        view.HasIndex(v => new { v.PracticeId, v.EventId, v.StaffId }).IsUnique();
    }
}
