using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Notices;

/// <summary>Puts notices up, in the transaction of what they tell; nothing leaves the product.</summary>
internal sealed class NoticeBoard(PrivacyDbContext db, ICareTeamFacts teams, TimeProvider clock)
    : IHearOfDenials, IHearOfMedicationChanges, IHearOfOverdueContacts, IHearOfWaitingMessages, IHearOfDisagreements, IHearOfMessagesForNobody, IHearOfPairAsks,
    IHearOfTimeAsks
{
    /// <summary>Nobody did it; a day passed.</summary>
    private const string TheClock = "system";

    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromDays(1);

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

    /// <summary>K-063: to whoever has not read it, and who wrote it is not told here.</summary>
    public async Task HearAsync(MessageWaits waits, CancellationToken cancellationToken)
    {
        db.Add(new Notice
        {
            PracticeId = db.CurrentPractice, Kind = NoticeKind.MessageWaits, At = waits.At, About = TheClock, PatientId = waits.PatientId, ToStaffId = waits.ToStaffId, IsPart2 = waits.IsPart2,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>K-049: to the clinical directors, who learn that something waits and nothing of it, or that a patient's answer was not taken.</summary>
    public async Task HearAsync(MessageForNobody message, CancellationToken cancellationToken)
    {
        db.AddRange(message.ToStaffIds.Select(staff => new Notice
        {
            PracticeId = db.CurrentPractice, Kind = message.RefusedId is null ? NoticeKind.MessageForNobody : NoticeKind.AnswerRefused, At = message.At, About = TheClock, PatientId = message.PatientId, ToStaffId = staff,
            ReasonCode = message.RefusedId is { } refused ? $"{refused}" : null,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>K-001, K-004: to the two of the pair, each once a day however often they are asked; a signature is asked for as often as somebody signs.</summary>
    public async Task HearAsync(PairAsked asked, CancellationToken cancellationToken)
    {
        var kind = KindOf(asked.What);
        var since = asked.At - AskedAgainAfter;
        foreach (var staff in asked.ToStaffIds)
        {
            // Which of their pairs it is: two of one person's are two notices.
            var pair = $"{asked.ToStaffIds.FirstOrDefault(one => one != staff)}";
            if (asked.What is PairAsk.Agreement or PairAsk.Lead && await db.Set<Notice>().AnyAsync(one => one.Kind == kind && one.ToStaffId == staff && one.PatientId == asked.PatientId && one.ReasonCode == pair && one.At > since, cancellationToken))
                continue;
            db.Add(new Notice
            {
                PracticeId = db.CurrentPractice, Kind = kind, At = asked.At, About = asked.By, AboutUserId = asked.ByUserId, PatientId = asked.PatientId, ToStaffId = staff, ReasonCode = asked.ToStaffIds.Count == 1 ? null : pair,
                IsPart2 = asked.IsPart2,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>B-074: to whoever wrote the entries, once a day for each of their days; about whom they are stands on their own page and not here.</summary>
    public async Task HearAsync(TimeAsked asked, CancellationToken cancellationToken)
    {
        var (since, day) = (asked.At - AskedAgainAfter, asked.On.ToString("O", CultureInfo.InvariantCulture));
        if (await db.Set<Notice>().AnyAsync(one => one.Kind == NoticeKind.OverlapAsked && one.ToStaffId == asked.ToStaffId && one.ReasonCode == day && one.At > since, cancellationToken))
            return;
        db.Add(new Notice
        {
            PracticeId = db.CurrentPractice, Kind = NoticeKind.OverlapAsked, At = asked.At, About = asked.By, AboutUserId = asked.ByUserId, ToStaffId = asked.ToStaffId, ReasonCode = day,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static NoticeKind KindOf(PairAsk what) => what switch
    {
        PairAsk.Agreement => NoticeKind.AgreementAsked,
        PairAsk.Lead => NoticeKind.LeadAsked,
        PairAsk.AgreementSignature => NoticeKind.AgreementToSign,
        PairAsk.TermsSignature => NoticeKind.TermsToSign,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>K-021: to the clinical directors; what on stands in the chart and not here.</summary>
    public async Task HearAsync(DisagreementWaits waits, CancellationToken cancellationToken)
    {
        db.AddRange(waits.ToStaffIds.Select(staff => new Notice
        {
            PracticeId = db.CurrentPractice, Kind = NoticeKind.DisagreementWaits, At = waits.At, About = waits.By, AboutUserId = waits.ByUserId, PatientId = waits.PatientId, ToStaffId = staff,
            Times = waits.Days, IsPart2 = waits.IsPart2,
        }));
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
