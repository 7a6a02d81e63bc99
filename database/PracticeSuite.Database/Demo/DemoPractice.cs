using Bogus;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>
/// The practice of the problem we solve: therapists and a part-time psychiatrist who share patients, nearly one pair in four of
/// them silent for six months. Invented people, a fixed seed, dates relative to today; everything enters through the import.
/// </summary>
internal sealed class DemoPractice
{
    public const string Code = "HARBOR";
    public const int SilentPercent = 23;
    private const int MonthsBehind = 6;

    private readonly DemoScale _scale;
    private readonly DateTimeOffset _now;
    private readonly DateOnly _today;
    private readonly BillingMonth _firstMonth;
    private readonly DemoLateness _lateness;
    private readonly Faker _faker;
    private readonly Randomizer _random;
    private readonly DemoCalendar _calendar;
    private readonly DemoSheets _sheets = new();
    private readonly IReadOnlyList<DemoStaff> _therapists;

    private DemoPractice(DemoScale scale, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoSheets.Zone);
        (_scale, _now, _today) = (scale, now, zone.LocalDate(now));
        _lateness = new DemoLateness(zone, now);
        _firstMonth = BillingMonth.Of(_today.AddMonths(-MonthsBehind));
        _random = new Randomizer(20180101);
        _faker = new Faker("en_US") { Random = _random };
        _calendar = new DemoCalendar(zone);
        _therapists = DemoStaff.Therapists(scale.Therapists, _faker);
    }

    /// <summary>The files of the demo practice, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Stream>> Files(DemoSize size, DateTimeOffset now)
    {
        var practice = new DemoPractice(DemoScale.Of(size), now);
        practice.Write();
        return practice._sheets.All.ToDictionary(sheet => sheet.Name, Func<Stream> (sheet) => sheet.Open, StringComparer.Ordinal);
    }

    private void Write()
    {
        var start = _firstMonth.FirstDay;
        _sheets.AddPractice();
        foreach (var person in _therapists.Append(DemoStaff.Psychiatrist).Append(DemoStaff.Nurse).Append(DemoStaff.Supervisor).Append(DemoStaff.Associate).Concat(DemoStaff.Office))
            _sheets.AddStaff(person, start.AddYears(-2));
        _sheets.AddPayers(_therapists.Append(DemoStaff.Psychiatrist), start.AddYears(-1));
        for (var number = 1; number <= _scale.Patients; number++)
            WritePatient(number);
    }

    private void WritePatient(int number)
    {
        var patient = DemoPatient.Invent(number, _scale, _therapists, _faker, _today);
        _sheets.AddPatient(patient, _firstMonth.FirstDay.AddMonths(-8));
        _sheets.AddCareTeam(patient, _firstMonth.FirstDay.AddMonths(-8));
        if (patient.Biller is not { } biller)
            return;

        var enrolled = _firstMonth.FirstDay.AddDays(_random.Int(0, 12));
        _sheets.AddEnrollment(patient, biller, enrolled, _random.Int(1, 100) <= 93);
        _sheets.AddChart(patient, enrolled, _today, _random);
        if (biller == DemoStaff.Psychiatrist)
            _sheets.AddMedications(patient, _today);
        for (var month = _firstMonth; month <= BillingMonth.Of(_today); month = month.Next)
            WriteMonth(patient, biller, month, enrolled);
        if (biller == DemoStaff.Psychiatrist && !patient.IsSilent)
            WriteTalks(patient);
    }

    /// <summary>Before the month of the demo's own talks: about every other patient in a month, more of them as the practice learned to. About the silent nobody talked.</summary>
    private void WriteTalks(DemoPatient patient)
    {
        for (var back = MonthsBehind + 5; back >= 2; back--)
        {
            if ((patient.Number * 7 + back * 5) % 12 >= 9 - back / 2)
                continue;
            var day = _today.AddMonths(-back).AddDays(patient.Number % 20);
            _sheets.AddTalk(patient, DemoStaff.Psychiatrist.Code, new DateTimeOffset(day.ToDateTime(new TimeOnly(16 + (patient.Number % 4), 5)), TimeSpan.Zero), 3 + (patient.Number % 6), patient.Number % 2 == 0);
        }
    }

    private void WriteMonth(DemoPatient patient, DemoStaff biller, BillingMonth month, DateOnly enrolled)
    {
        WriteVisit(patient, biller, month, enrolled);
        var wanted = patient.IsSilent ? new Seconds(_random.Int(2, 6) * 60) : SecondsOfMonth();
        var logged = Seconds.Zero;
        for (var attempt = 0; logged < wanted && attempt < 30; attempt++)
        {
            var length = new Seconds(Math.Min(wanted.Value - logged.Value, _random.Int(170, 720)));
            if (WriteEntry(patient, month, enrolled, length < new Seconds(60) ? new Seconds(60) : length))
                logged += length;
        }
    }

    /// <summary>Most months pass 20 minutes, some end between 15 and 20, some stay short.</summary>
    private Seconds SecondsOfMonth() => _random.Int(1, 100) switch
    {
        <= 78 => new Seconds(_random.Int(1200, 2500)),
        <= 90 => new Seconds(_random.Int(905, 1195)),
        _ => new Seconds(_random.Int(200, 890)),
    };

    private void WriteVisit(DemoPatient patient, DemoStaff biller, BillingMonth month, DateOnly enrolled)
    {
        var day = month.FirstDay.AddDays(_random.Int(0, 25));
        if (day > enrolled && day < _today && _calendar.Take([biller.Code], day, Seconds.Minutes(biller.Credential == "MD" ? 15 : 45)) is { } when)
        {
            _sheets.AddVisit(patient, day, biller.Credential == "MD" ? "99214" : "90834", biller.Code, when);
            WriteNotes(patient, biller, when);
        }
    }

    /// <summary>Of the last weeks; earlier ones lie in the practice's former system. Most are signed the same day, one in seven late.</summary>
    private void WriteNotes(DemoPatient patient, DemoStaff biller, Interval when)
    {
        if (patient.Number > DemoNote.PatientsKept || when.End < _now.AddDays(-DemoNote.DaysKept))
            return;
        _sheets.AddNote(patient, biller, DemoNote.Of(patient, biller), when, DemoNote.SignedAt(patient, when, _now));
        // Who came for the medication saw the therapist on the same day.
        var session = new Interval(when.End.AddMinutes(15), when.End.AddMinutes(60));
        if (biller != patient.Therapist)
            _sheets.AddNote(patient, patient.Therapist, DemoNote.Of(patient, patient.Therapist), session, DemoNote.SignedAt(patient, session, _now));
        if (patient.IsExample)
            _sheets.AddNote(patient, DemoStaff.Associate, DemoNote.Group, new Interval(when.End.AddMinutes(10), when.End.AddMinutes(70)), when.End.AddHours(2) is var signed && signed < _now ? signed : null);
    }

    private bool WriteEntry(DemoPatient patient, BillingMonth month, DateOnly enrolled, Seconds length)
    {
        var day = month.FirstDay.AddDays(_random.Int(0, DateTime.DaysInMonth(month.Year, month.Month) - 1));
        if (day <= enrolled || day > _today)
            return false;
        var (activity, note) = _random.ListItem(patient.IsSilent ? DemoActivities.Alone : DemoActivities.Together);
        // The billing therapist's own minutes alone make a G0323; team members take turns on a 99484.
        string author = patient.Code == "G0323" || _random.Bool(0.75f) ? patient.Therapist.Code : DemoStaff.Nurse.Code;
        string[] people = activity == "TeamCall" && patient.Code == "99484" ? [patient.Therapist.Code, DemoStaff.Psychiatrist.Code] : [author];
        if (_calendar.Take(people, day, length) is not { } when || when.End > _now)
            return false;
        var (writtenAt, lateReason) = _lateness.Of(patient, month, when);
        // What ended a moment ago is not written down yet.
        if (writtenAt > _now)
            return false;
        foreach (var person in people)
        {
            _sheets.AddEntry(
                patient, person, when, activity, note, writtenAt, lateReason, attested: month < BillingMonth.Of(_today) && !patient.ForgetsToAttest(month));
        }

        return true;
    }
}
