using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>An entry being written or corrected, in the boxes of the form.</summary>
public sealed class EntryForm
{
    public Guid? PatientId { get; set; }

    public string PatientText { get; set; } = "";

    public required WorkedTime When { get; init; }

    public CareActivity? Activity { get; set; }

    public CareProgram Program { get; set; } = CareProgram.Bhi;

    public string? Instrument { get; set; }

    public string? Note { get; set; }

    public string? LateReason { get; set; }

    public bool LongAttested { get; set; }

    public bool Unallocated { get; set; }

    /// <summary>The entry and version that is corrected, or null for a new one.</summary>
    public (Guid Id, int Revision)? Corrects { get; private set; }

    public string Reason { get; set; } = "";

    /// <summary>What the form assumed and the person should look at, in a sentence.</summary>
    public string? Assumed { get; set; }

    public static EntryForm For(TimeEntryDto entry, string patient) => new()
    {
        Corrects = (entry.Id, entry.Revision),
        PatientId = entry.PatientId,
        PatientText = patient,
        When = WorkedTime.Of(new Interval(entry.Start, entry.End), TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId)),
        Activity = entry.Activity,
        Program = entry.Program,
        Instrument = entry.Instrument,
        Note = entry.Note,
        LongAttested = entry.LongAttestedAt is not null,
        Unallocated = entry.Unallocated,
    };

    /// <summary>Somebody was faster: what is typed here is now meant against that version, or as a new entry where it was voided.</summary>
    public void Follow(TimeEntryDto latest) => Corrects = latest.Voided ? null : (latest.Id, latest.Revision);

    public void Take(PatientName patient) => (PatientId, PatientText) = (patient.Id, patient.ListName);

    public AddTimeEntry ToAdd() => new(Patient(), When.ToWorkTime(), Chosen(), Note, Program, Instrument, LateReason, LongAttested, Unallocated);

    public CorrectTimeEntry ToCorrect() => new(
        Corrects!.Value.Id, Corrects.Value.Revision, Patient(), When.ToWorkTime(), Chosen(), Note, Reason, Program, Instrument, LongAttested, Unallocated);

    private Guid Patient() => PatientId ?? throw Check.Invalid("PatientId", "Choose the patient that the work was for.");

    private CareActivity Chosen() => Activity ?? throw Check.Invalid("Activity", "Choose what the time was spent on.");
}
