using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>One medication of one patient: what it is, and the changes that make its status and dose (P-010, P-011).</summary>
[Access(AccessObject.MedicationList)]
internal sealed class Medication : AggregateRoot, IPart2Item, IAboutPatient
{
    private readonly List<MedicationEvent> _events = [];

    private Medication()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Name { get; private init; } = "";

    public string? Code { get; private init; }

    /// <summary>RxNorm ids of what is in it; none = found by the name (P-228).</summary>
    public IReadOnlyList<string> Ingredients { get; private init; } = [];

    public MedicationForm? Form { get; private init; }

    public MedicationRoute Route { get; private init; }

    public Guid? DiagnosisId { get; private init; }

    public Guid? PrescriberId { get; private init; }

    /// <summary>Somebody outside.</summary>
    public string? Prescriber { get; private init; }

    public MedicationSource Source { get; private init; }

    public ControlledSchedule? Schedule { get; private init; }

    /// <summary>Of a course that ends by itself.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>Why it is right beside another of its ingredient or class (P-014).</summary>
    public string? DuplicateReason { get; private set; }

    /// <summary>Why the prescriber signed for it in spite of an allergy (P-020).</summary>
    public string? AllergyOverride { get; private set; }

    public IReadOnlyList<MedicationEvent> Events => _events;

    /// <summary>Of the start that stands, or of the one in error.</summary>
    public DateOnly StartedOn => (_events.Find(one => one is { IsStart: true, Stands: true }) ?? _events.Find(one => one.IsStart))?.EffectiveOn ?? default;

    /// <param name="instead">The one that it takes the place of.</param>
    public static Medication Start(PracticeId practice, PatientKey patient, NewMedication given, Why why, ChartDay today, bool isPart2 = false, Guid? instead = null)
    {
        CheckDays(given, patient, today);
        var medication = new Medication
        {
            PracticeId = practice,
            PatientId = patient.Id,
            IsPart2 = isPart2,
            Name = CheckedName(given.Name),
            Code = CheckedCode(given.Code, nameof(Code)),
            Ingredients = CheckedIngredients(given.Ingredients),
            Form = given.Form,
            Route = given.Route,
            DiagnosisId = given.DiagnosisId,
            PrescriberId = given.PrescriberId,
            Prescriber = given.PrescriberId is null ? Check.Optional(given.Prescriber, nameof(Prescriber), MedicationLimits.Person) : null,
            Source = given.Source,
            Schedule = given.Schedule,
            LastDay = given.LastDay,
        };
        Check.That(
            given.Source != MedicationSource.PrescribedHere || given.PrescriberId is not null, nameof(PrescriberId), "PrescriberId is missing; choose who prescribes it here.");
        var kind = instead is null ? MedicationEventKind.Start : MedicationEventKind.SwitchTo;
        medication._events.Add(new MedicationEvent(medication, 1, kind, given.StartOn, Doses.Checked(given.Dose, given.Form), why) { OtherId = instead });
        return medication;
    }

    /// <summary>It rests on something of the Part 2 program (P-071).</summary>
    public void BecomePart2()
    {
        IsPart2 = true;
        _events.ForEach(one => one.BecomePart2());
    }

    public bool TellsOfProgram => IsPart2 || _events.Exists(one => one.IsPart2);

    public CourseState StateOn(DateOnly day) => MedicationCourse.On(_events, day, LastDay);

    /// <summary>P-014: the second of an ingredient or class is wanted, and why.</summary>
    public void GoBeside(string reason) => DuplicateReason = CheckedReason(reason, nameof(DuplicateReason));

    /// <summary>P-020: signed for by the prescriber.</summary>
    public void OverrideAllergy(string reason) => AllergyOverride = CheckedReason(reason, nameof(AllergyOverride));

    public MedicationEvent Change(MedicationEventKind kind, DateOnly on, DoseInput? dose, Why why, PatientKey patient, ChartDay today)
    {
        Check.That(kind is not (MedicationEventKind.Start or MedicationEventKind.SwitchTo or MedicationEventKind.SwitchFrom), "Kind", "Kind is a start or a switch; add the other medication instead.");
        return Add(kind, on, dose, why, patient, today, null);
    }

    public MedicationEvent SwitchTo(Medication other, DateOnly on, Why why, PatientKey patient, ChartDay today) =>
        Add(MedicationEventKind.SwitchFrom, on, null, why, patient, today, other.Id);

    /// <summary>The half of a switch that stands on this side.</summary>
    public MedicationEvent? SwitchWith(Guid otherId) => _events.Find(one => one.Stands && one.OtherId == otherId);

    public MedicationEvent MarkInError(Guid eventId, string? reason, Recorder by)
    {
        var wrong = _events.Find(one => one.Id == eventId) ?? throw MedicationErrors.EventNotFound(eventId);
        if (!wrong.Stands)
            throw MedicationErrors.EventInError(eventId);
        wrong.MarkInError(CheckedReason(reason, "Reason"), by);
        return wrong;
    }

    /// <summary>When it was last held against allergies that somebody signed for; null = nobody did, so all are asked about (P-020).</summary>
    public DateTimeOffset? AskedAtBefore(MedicationEvent made) => AllergyOverride is null
        ? null
        : _events.Where(one => one != made && (one.IsStart || one.Kind is MedicationEventKind.Increase or MedicationEventKind.Resume)).Max(one => (DateTimeOffset?)one.RecordedAt);

    public static string CheckedReason(string? reason, string field)
    {
        var text = Check.Required(reason, field, MedicationLimits.Words);
        Check.That(text.Length >= MedicationLimits.ShortestReason, field, $"{field} has {text.Length} characters; say in at least {MedicationLimits.ShortestReason} why.");
        return text;
    }

    private MedicationEvent Add(MedicationEventKind kind, DateOnly on, DoseInput? given, Why why, PatientKey patient, ChartDay today, Guid? other)
    {
        today.RefuseFuture(on, patient.LocationId, nameof(MedicationChange.EffectiveOn));
        if (on < StartedOn)
            throw MedicationErrors.BeforeStart(StartedOn);
        var last = _events.Where(one => one.Stands).Select(one => one.EffectiveOn).DefaultIfEmpty(on).Max();
        if (on < last)
            throw MedicationErrors.ChangedLater(last);
        var state = StateOn(on);
        if (!IsPossible(kind, state.Status))
            throw MedicationErrors.NotPossible(kind, state.Status);
        var added = new MedicationEvent(this, _events.Max(one => one.Number) + 1, kind, on, NewDose(kind, given, state.Dose!), why) { OtherId = other };
        _events.Add(added);
        return added;
    }

    private static bool IsPossible(MedicationEventKind kind, MedicationStatus status) => kind switch
    {
        MedicationEventKind.Resume => status == MedicationStatus.OnHold,
        MedicationEventKind.Stop or MedicationEventKind.SwitchFrom => status is MedicationStatus.Active or MedicationStatus.OnHold,
        _ => status == MedicationStatus.Active,
    };

    private Regimen? NewDose(MedicationEventKind kind, DoseInput? given, Regimen old)
    {
        if (kind is not (MedicationEventKind.Increase or MedicationEventKind.Decrease))
            return null;
        if (given is null)
            throw Check.Invalid(nameof(DoseInput.Amount), "Amount is missing; give the new dose.");
        var dose = Doses.Checked(given, Form);
        if (dose.Unit != old.Unit)
            throw MedicationErrors.UnitMismatch(old.Unit);
        if (kind == MedicationEventKind.Increase && !dose.IsMore(old))
            throw MedicationErrors.NoIncrease(old.TotalPerDay);
        if (kind == MedicationEventKind.Decrease && !old.IsMore(dose))
            throw MedicationErrors.NoDecrease(old.TotalPerDay);
        return dose;
    }

    private static void CheckDays(NewMedication given, PatientKey patient, ChartDay today)
    {
        var local = today.DateOf(today.Now, patient.LocationId);
        Check.That(given.StartOn.Year >= 1900, nameof(given.StartOn), "StartOn is before 1900; correct the year.");
        Check.That(given.StartOn <= local.AddDays(MedicationLimits.DaysAhead), nameof(given.StartOn), $"StartOn is more than {MedicationLimits.DaysAhead} days ahead; plan it nearer to the day.");
        Check.That(given.LastDay is null || given.LastDay >= given.StartOn, nameof(given.LastDay), "LastDay is before StartOn; correct one of them.");
        Check.That(!(given.LastDay > local.AddDays(MedicationLimits.DaysAhead)), nameof(given.LastDay), "LastDay is more than a year ahead; leave it empty where no end is planned.");
    }

    private static string CheckedName(string? name)
    {
        var text = Check.Required(name, nameof(Name), MedicationLimits.Name);
        Check.That(text.Any(char.IsLetter), nameof(Name), "Name has no letter; give the name of the drug.");
        Check.That(!text.Any(char.IsControl), nameof(Name), "Name has more than one line; write it on one.");
        return text;
    }

    private static string? CheckedCode(string? given, string field)
    {
        var code = Check.Optional(given, field, MedicationLimits.Code);
        Check.That(code is null || DrugBook.IsRxNorm(code), field, $"{field} is no RxNorm id; write its digits, or leave it empty.");
        return code;
    }

    private static IReadOnlyList<string> CheckedIngredients(IReadOnlyList<string> given)
    {
        Check.That(given.Count <= MedicationLimits.Ingredients, nameof(Ingredients), $"Ingredients are more than {MedicationLimits.Ingredients}; give those that matter.");
        return [.. given.Select(one => CheckedCode(one, nameof(Ingredients))).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
