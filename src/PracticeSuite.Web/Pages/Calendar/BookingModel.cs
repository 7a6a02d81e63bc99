using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Books a visit, a call between clinicians, or time that is kept free: who, how long, by when, and the first times that all have.</summary>
public sealed class BookingModel(CalendarDesk desk, CalendarChoices choices, PatientNames names)
{
    private readonly List<Guid> _staffIds = [];
    private readonly List<AppointmentPatientDto> _patients = [];
    private readonly WarnedOf _warned = new();
    private bool _looking;
    private bool _again;

    public FormState Form { get; } = new();

    public CalendarChoices Choices => choices;

    public BookingRequest Request { get; private set; } = new(AppointmentKind.Patient);

    public AppointmentKind Kind => Request.Kind;

    public IReadOnlyList<Guid> StaffIds => _staffIds;

    /// <summary>Whom it is about, with the names that the box shows.</summary>
    public IReadOnlyList<AppointmentPatientDto> Patients => _patients;

    public Guid? TypeId { get; private set; }

    public int Minutes { get; private set; } = SlotQuestion.CallMinutes;

    public int Buffer { get; private set; }

    public Guid? RoomId { get; private set; }

    public Guid? LocationId { get; private set; }

    /// <summary>The last day that will do.</summary>
    public DateOnly? By { get; private set; }

    /// <summary>Null = as the type.</summary>
    public VisitMode? Mode { get; set; }

    public string? Link { get; set; }

    public string? Title { get; set; }

    public Repeating Repeating { get; } = new();

    /// <summary>When, on the wall: a suggestion that was chosen, or what was typed.</summary>
    public DateTime? When { get; private set; }

    /// <summary>Which of the two, in the night in which the clock shows an hour twice.</summary>
    public RepeatedHour? Hour { get; set; }

    public bool IsTwice => When is { } at && Zone.IsAmbiguousTime(at);

    public IReadOnlyList<Slot> Slots { get; private set; } = [];

    /// <summary>Something was looked for, found or not.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>What stands in the way of the time that was asked for.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];

    public bool AsksToConfirm { get; private set; }

    /// <summary>Of a series: what became of each occurrence.</summary>
    public SeriesResult? Series { get; private set; }

    public TimeZoneInfo Zone => choices.ZoneOf(RoomId, LocationId);

    public AppointmentTypeDto? Type => choices.Type(TypeId);

    /// <summary>Enough is known to look for a time.</summary>
    public bool CanLook => StaffIds.Count >= FewestStaff && Minutes <= SchedulingLimits.SlotMinutesMax && (Kind != AppointmentKind.Patient || TypeId is not null);

    public int FewestStaff => Kind == AppointmentKind.CoordinationCall ? 2 : 1;

    /// <summary>Those that lie in time; all, where none does.</summary>
    public IReadOnlyList<Slot> Shown => InTime is { Count: > 0 } inTime ? inTime : Slots;

    public bool IsTooLate => By is not null && Slots.Count > 0 && InTime.Count == 0;

    private List<Slot> InTime => [.. Slots.Where(slot => By is not { } last || Zone.LocalDate(slot.Start) <= last)];

    public async Task BeginAsync(BookingRequest request)
    {
        Request = request;
        Form.Clear();
        (Slots, HasLooked, Obstacles, AsksToConfirm, Series, When, Hour) = ([], false, [], false, null, request.At, null);
        await desk.IdentifyAsync();
        if (choices.Rules is null)
            await choices.LoadAsync();
        var like = request.Like is { } copied ? await FindAsync(copied) : null;
        var (patient, people) = (request.Patient is { } id ? await names.FindAsync(id) : null, like is null ? await PeopleAsync(request) : PeopleAs(like, request.Whom));
        if (Request != request)
            return;
        (TypeId, LocationId, RoomId) = (choices.Type(like?.TypeId ?? request.Of)?.Id, like?.LocationId ?? request.Where, like?.RoomId);
        var differs = like is { Kind: AppointmentKind.Patient } && like.Mode != Type?.Mode;
        (Mode, Link, Title) = (differs ? like?.Mode : null, differs ? like?.Link : null, like?.Title);
        Minutes = like is not null ? (int)(like.End - like.Start).TotalMinutes : Type?.Minutes ?? SlotQuestion.CallMinutes;
        _patients.Clear();
        _patients.AddRange(like?.Patients ?? []);
        if (patient is not null)
            PickPatient(patient);
        _staffIds.Clear();
        _staffIds.AddRange(people);
        await LookAsync();
    }

    public Task PickStaffAsync(Guid? staffId)
    {
        if (staffId is { } id && !StaffIds.Contains(id) && StaffIds.Count < SchedulingLimits.Participants)
            _staffIds.Add(id);
        return LookAsync();
    }

    public Task DropStaffAsync(Guid staffId)
    {
        _staffIds.Remove(staffId);
        return LookAsync();
    }

    public void PickPatient(PatientName patient) => PickPatient(new AppointmentPatientDto(patient.Id, patient.ListName));

    public void PickPatient(AppointmentPatientDto patient)
    {
        if (Kind == AppointmentKind.Patient)
            _patients.Clear();
        if (Patients.All(one => one.PatientId != patient.PatientId))
            _patients.Add(patient);
    }

    public void DropPatient(Guid patientId) => _patients.RemoveAll(one => one.PatientId == patientId);

    public Task ChooseTypeAsync(Guid? typeId)
    {
        TypeId = typeId;
        Minutes = Type?.Minutes ?? Minutes;
        return LookAsync();
    }

    public Task ChooseMinutesAsync(int minutes) => ChangeAsync(() => Minutes = minutes);

    public Task ChooseBufferAsync(int buffer) => ChangeAsync(() => Buffer = buffer);

    public Task ChooseRoomAsync(Guid? roomId) => ChangeAsync(() => RoomId = roomId);

    public Task ChooseLocationAsync(Guid? locationId) => ChangeAsync(() => (LocationId, RoomId) = (locationId, null));

    public void ChooseBy(DateOnly? by) => By = by;

    public void Choose(DateTime? when)
    {
        (When, Hour) = (when, null);
        Forget();
    }

    public void Choose(Slot slot)
    {
        var local = LocalTime.Of(slot.Start, Zone);
        (When, Hour) = (local.On.ToDateTime(local.At), local.Hour);
        Forget();
    }

    public bool IsChosen(Slot slot) => When is { } at && LocalTime.Of(slot.Start, Zone) == new LocalTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), Hour);

    /// <returns>What was booked; null = nothing, and the form says why or asks.</returns>
    public async Task<AppointmentDto?> BookAsync(bool confirmed = false)
    {
        Series = null;
        if (When is not { } at)
        {
            Form.Refuse(nameof(BookAppointment.When), "Choose one of the times, or give a day and a time.");
            return null;
        }

        var booking = ToBooking(at);
        return Repeating.IsOn ? await BookSeriesAsync(booking, confirmed) : await BookOneAsync(booking, confirmed);
    }

    private async Task<AppointmentDto?> FindAsync(Guid id)
    {
        AppointmentDto? found = null;
        await Form.TryAsync(async () => found = await desk.AskAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.GetAsync(id, ct)));
        return found;
    }

    /// <summary>In another's column it is with them, instead of the first.</summary>
    private static List<Guid> PeopleAs(AppointmentDto one, Guid? whom) =>
        whom is { } id && !one.StaffIds.Contains(id) ? [id, .. one.StaffIds.Skip(1)] : [.. one.StaffIds];

    /// <summary>Whoever was asked for, else who treats the patient; a clinician who books alone means themselves.</summary>
    private async Task<List<Guid>> PeopleAsync(BookingRequest request)
    {
        List<Guid> people = request switch
        {
            { Whom: { } whom } => [.. new[] { whom, request.Also }.OfType<Guid>().Distinct()],
            { Patient: { } patientId } => [.. await TeamAsync(patientId)],
            _ => [],
        };
        if (people.Count < FewestStaff && desk.StaffId is { } me && !people.Contains(me) && choices.Clinicians.Any(member => member.Id == me))
            people.Add(me);
        return people;
    }

    /// <summary>A call is between therapist and prescriber, or the whole team where there is no such pair; a visit with whoever is in charge.</summary>
    private async Task<IEnumerable<Guid>> TeamAsync(Guid patientId)
    {
        var team = (await desk.AskAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(patientId, ct))).Members.Where(member => member.Until is null).ToList();
        var pair = team.Where(member => member.Part is CareTeamPart.Therapist or CareTeamPart.Prescriber).ToList();
        var chosen = Kind == AppointmentKind.CoordinationCall
            ? pair.Count > 1 ? pair : team
            : team.Where(member => member.IsPrimary);
        var present = choices.Staff.Present.Select(member => member.Id).ToHashSet();
        return chosen.Select(member => member.StaffId).Where(present.Contains).Distinct().Take(SchedulingLimits.Participants);
    }

    private Task ChangeAsync(Action change)
    {
        change();
        return LookAsync();
    }

    /// <summary>What changes while an answer is awaited is asked for afterwards, so that the times shown are those of what stands in the form.</summary>
    private async Task LookAsync()
    {
        _again = true;
        if (_looking)
            return;
        _looking = true;
        try
        {
            while (_again)
                await LookOnceAsync();
        }
        finally
        {
            _looking = false;
        }
    }

    private async Task LookOnceAsync()
    {
        _again = false;
        SlotAnswer? answer = null;
        if (CanLook && Kind != AppointmentKind.Block)
        {
            var question = new SlotQuestion([.. StaffIds], Minutes) { TypeId = TypeId, RoomId = RoomId, LocationId = LocationId, Buffer = Buffer };
            await Form.TryAsync(async () => answer = await desk.AskAsync<ISlotSearch, SlotAnswer>((search, ct) => search.FindAsync(question, ct)));
        }

        (Slots, HasLooked) = (answer?.Slots ?? [], answer is not null);
    }

    private BookAppointment ToBooking(DateTime at) => new(
        Kind, [.. StaffIds], new LocalTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), IsTwice ? Hour : null), Minutes)
    {
        TypeId = TypeId,
        PatientIds = [.. Patients.Select(patient => patient.PatientId)],
        LocationId = LocationId,
        RoomId = RoomId,
        Mode = Mode,
        Link = Mode == VisitMode.InPerson || string.IsNullOrWhiteSpace(Link) ? null : Link,
        Title = Kind == AppointmentKind.Block ? Title : null,
        WaitlistEntryId = Request.Waiting,
    };

    private async Task<AppointmentDto?> BookOneAsync(BookAppointment asked, bool confirmed)
    {
        var booking = asked with { IsConfirmed = confirmed && _warned.Is(asked) };
        BookingResult? result = null;
        if (!await Form.TryAsync(async () => result = await desk.DoAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(booking, ct))))
            return null;
        (Obstacles, AsksToConfirm) = (result!.Obstacles, result.AsksToConfirm);
        _warned.Keep(asked, AsksToConfirm);
        if (result is { IsBooked: false, AsksToConfirm: false })
            (Slots, HasLooked) = (result.Suggestions, true);
        return result.Appointment;
    }

    private async Task<AppointmentDto?> BookSeriesAsync(BookAppointment first, bool confirmed)
    {
        if (!Form.Try(() => Repeating.ToSeries(first), out var asked))
            return null;
        var wanted = asked with { First = first with { IsConfirmed = confirmed && _warned.Is(asked) } };
        await Form.TryAsync(async () => Series = await desk.DoAsync<IAppointmentAppService, SeriesResult>((calendar, ct) => calendar.BookSeriesAsync(wanted, ct)));
        (Obstacles, AsksToConfirm) = (Series?.Warnings ?? [], Series is { IsBooked: false, Warnings.Count: > 0 });
        _warned.Keep(asked, AsksToConfirm);
        return null;
    }

    private void Forget() => (Obstacles, AsksToConfirm, Series) = ([], false, null);
}
