using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>An entry being written or corrected, in the boxes of the form.</summary>
public sealed class EntryForm
{
    public Guid? PatientId { get; set; }

    public string PatientText { get; set; } = "";

    public DateOnly On { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    public CareActivity? Activity { get; set; }

    public CareProgram Program { get; set; } = CareProgram.Bhi;

    public string? Instrument { get; set; }

    public string? Note { get; set; }

    public string? LateReason { get; set; }

    public bool LongAttested { get; set; }

    public bool Unallocated { get; set; }

    /// <summary>The entry and version that is corrected, or null for a new one.</summary>
    public (Guid Id, int Revision)? Corrects { get; private init; }

    public string Reason { get; set; } = "";

    /// <summary>What the form assumed and the person should look at, in a sentence.</summary>
    public string? Assumed { get; set; }

    public Seconds? Length => From is { } from && To is { } to ? new Seconds((long)(EndAfter(from, to) - On.ToDateTime(from)).TotalSeconds) : null;

    public static EntryForm For(TimeEntryDto entry, string patient, TimeZoneInfo zone)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(entry.Start, zone), TimeZoneInfo.ConvertTime(entry.End, zone));
        return new EntryForm
        {
            Corrects = (entry.Id, entry.Revision),
            PatientId = entry.PatientId,
            PatientText = patient,
            On = DateOnly.FromDateTime(start.DateTime),
            From = TimeOnly.FromDateTime(start.DateTime),
            To = TimeOnly.FromDateTime(end.DateTime),
            Activity = entry.Activity,
            Program = entry.Program,
            Instrument = entry.Instrument,
            Note = entry.Note,
            LongAttested = entry.LongAttestedAt is not null,
            Unallocated = entry.Unallocated,
        };
    }

    public void Take(PatientName patient) => (PatientId, PatientText) = (patient.Id, patient.ListName);

    public AddTimeEntry ToAdd() => new(Patient(), When(), Chosen(), Note, Program, Instrument, LateReason, LongAttested, Unallocated);

    public CorrectTimeEntry ToCorrect() => new(
        Corrects!.Value.Id, Corrects.Value.Revision, Patient(), When(), Chosen(), Note, Reason, Program, Instrument, LongAttested, Unallocated);

    private Guid Patient() => PatientId ?? throw Check.Invalid("PatientId", "Choose the patient that the work was for.");

    private CareActivity Chosen() => Activity ?? throw Check.Invalid("Activity", "Choose what the time was spent on.");

    private WorkTime When()
    {
        Check.That(From is not null, "Start", "Give the time at which the work began; a length alone is not enough (B-070).");
        Check.That(To is not null, "End", "Give the time at which the work ended.");
        Check.That(From != To, "End", "The work ends when it begins; give the time at which it ended.");
        return WorkTime.OnTheClock(On.ToDateTime(From.Value), EndAfter(From.Value, To.Value));
    }

    /// <summary>Work from 23:50 to 00:10 ends on the next day.</summary>
    private DateTime EndAfter(TimeOnly from, TimeOnly to) => On.AddDays(to < from ? 1 : 0).ToDateTime(to);
}
