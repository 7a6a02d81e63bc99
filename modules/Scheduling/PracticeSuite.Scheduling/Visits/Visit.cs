using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>A visit that took place, or did not, with its code (B-050).</summary>
[Access(AccessObject.Schedule, Own = nameof(PractitionerId))]
internal sealed class Visit : AggregateRoot, IPart2Item, IAboutPatient
{
    private Visit()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DateOnly On { get; private init; }

    public string Code { get; private init; } = "";

    public Guid? PractitionerId { get; private init; }

    public string? OutsidePractitioner { get; private init; }

    public Guid? LocationId { get; private init; }

    public DateTimeOffset? Start { get; private init; }

    public DateTimeOffset? End { get; private init; }

    public bool Kept { get; private set; }

    /// <summary>That it was kept, or missed, was said in error: it is neither.</summary>
    public bool IsTakenBack { get; private set; }

    public VisitMode Mode { get; private set; }

    /// <summary>Where it is joined.</summary>
    public string? Link { get; private set; }

    /// <summary>With whom and when, in one text without gaps, because no database counts two empty columns as equal.</summary>
    public string Who { get; private init; } = "";

    /// <param name="today">The practice's local date.</param>
    public static Visit Record(PracticeId practice, RecordVisit record, DateOnly today, bool isPart2 = false)
    {
        var outside = Check.Optional(record.OutsidePractitioner, nameof(record.OutsidePractitioner), SchedulingLimits.OutsidePractitioner);
        Check.That(
            record.PractitionerId is null != outside is null,
            nameof(record.PractitionerId),
            "Give either a practitioner of this practice or the name of an outside one.");
        Check.That((record.Start is null) == (record.End is null), nameof(record.End), "Give both start and end, or neither.");
        Check.That(record.Start is null || record.Start < record.End, nameof(record.End), "A visit ends after it starts.");
        RefuseFuture(record.On, record.Kept, today);

        return new Visit
        {
            PracticeId = practice,
            PatientId = record.PatientId,
            IsPart2 = isPart2,
            On = record.On,
            Code = ProcedureCode(record.Code),
            PractitionerId = record.PractitionerId,
            OutsidePractitioner = outside,
            LocationId = record.LocationId,
            Start = record.Start,
            End = record.End,
            Kept = record.Kept,
            Mode = record.Mode,
            Link = VisitLink.Checked(record.Link, record.Mode),
            Who = $"{record.PractitionerId?.ToString("N") ?? outside?.ToUpperInvariant()}|{record.Start?.ToUnixTimeSeconds()}",
        };
    }

    public void MarkKept(bool kept, DateOnly today)
    {
        RefuseFuture(On, kept, today);
        (Kept, IsTakenBack) = (kept, false);
    }

    public void TakeBack() => (Kept, IsTakenBack) = (false, true);

    public void Arrange(VisitArrangement how) => (Mode, Link) = (how.Mode, VisitLink.Checked(how.Link, how.Mode));

    private static void RefuseFuture(DateOnly on, bool kept, DateOnly today)
    {
        if (kept && on > today)
            throw SchedulingErrors.VisitNotYet(on);
    }

    internal static string ProcedureCode(string code)
    {
        var text = Check.Required(code, nameof(Code), SchedulingLimits.ProcedureCode).ToUpperInvariant();
        Check.That(
            text.Length == SchedulingLimits.ProcedureCode && text.All(char.IsAsciiLetterOrDigit),
            nameof(Code),
            "A CPT or HCPCS code has five letters or digits, for instance 99214.");
        return text;
    }
}
