using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Notices;

/// <summary>Puts notices up, in the transaction of what they tell; nothing leaves the product.</summary>
internal sealed class NoticeBoard(PrivacyDbContext db, ICareTeamFacts teams, TimeProvider clock) : IHearOfDenials, IHearOfMedicationChanges, IHearOfOverdueContacts
{
    /// <summary>Nobody did it; a day passed.</summary>
    private const string TheClock = "system";

    /// <summary>P-121: to the privacy officers and the patient's primary clinician; where nobody is primary, to everybody on the team.</summary>
    public async Task TellOfBrokenGlassAsync(GlassBreaking glass, CancellationToken cancellationToken)
    {
        db.Add(Of(glass, to: null));
        db.AddRange((await teams.GetInChargeAsync(glass.PatientId, cancellationToken)).Select(staff => Of(glass, staff)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>P-123.</summary>
    public async Task HearAsync(Caller denied, int times, CancellationToken cancellationToken)
    {
        db.Add(new Notice
        {
            PracticeId = denied.Practice, Kind = NoticeKind.ManyDenials, At = clock.GetUtcNow(), About = denied.Name, AboutUserId = denied.UserId, Times = times,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>P-012: to every active member of the care team; what was changed stands in the chart and not here.</summary>
    public async Task HearAsync(MedicationChanged changed, CancellationToken cancellationToken)
    {
        db.AddRange(changed.ToStaffIds.Select(staff => new Notice
        {
            PracticeId = db.CurrentPractice, Kind = NoticeKind.MedicationChanged, At = changed.At, About = changed.By, AboutUserId = changed.ByUserId,
            PatientId = changed.PatientId, ToStaffId = staff, IsPart2 = changed.IsPart2,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>K-034: to the two, and to who supervises when a week has passed.</summary>
    public async Task HearAsync(IReadOnlyList<ContactOverdue> overdue, CancellationToken cancellationToken)
    {
        db.AddRange(overdue.SelectMany(one => one.ToStaffIds.Select(staff => new Notice
        {
            PracticeId = db.CurrentPractice, Kind = NoticeKind.ContactOverdue, At = one.At, About = TheClock, PatientId = one.PatientId, ToStaffId = staff, Times = one.Days,
        })));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Notice Of(GlassBreaking glass, Guid? to) => new()
    {
        PracticeId = glass.PracticeId,
        Kind = NoticeKind.GlassBroken,
        At = glass.OpenedAt,
        About = glass.BrokenBy,
        AboutUserId = glass.UserId,
        ReasonCode = glass.Reason.ToString(),
        PatientId = glass.PatientId,
        ToStaffId = to,
    };
}
