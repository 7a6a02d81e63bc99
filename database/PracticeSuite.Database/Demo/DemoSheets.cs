using Bogus;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>The demo practice's files, each with the columns that its import documents.</summary>
internal sealed class DemoSheets
{
    public const string Zone = "America/New_York";
    private const string Main = "MAIN";
    private const string City = "Providence";
    private const string State = "RI";
    private const string Zip = "02903";

    private readonly CsvSheet _practices = new(
        "practices.csv", "code", "name", "tax_id", "group_npi", "group_taxonomy", "phone", "after_hours_phone", "address_line1", "city", "state", "zip");

    private readonly CsvSheet _locations = new(
        "locations.csv", "code", "name", "time_zone", "place_of_service", "address_line1", "city", "state", "zip");

    private readonly CsvSheet _staff = new(
        "staff.csv", "code", "last_name", "first_name", "credential", "npi", "taxonomy", "license_number", "license_state",
        "may_act_as_clinical_staff_since", "may_act_as_clinical_staff_reason", "employed_from", "supervisor", "email");

    private readonly CsvSheet _patients = new(
        "patients.csv", "mrn", "last_name", "first_name", "birth_date", "sex_code", "address_line1", "city", "state", "zip", "phone", "email");

    private readonly CsvSheet _careTeams = new("care_teams.csv", "patient", "staff", "part", "primary", "from");

    private readonly CsvSheet _diagnoses = new("diagnoses.csv", "patient", "code", "rank", "onset_on");

    private readonly CsvSheet _consents = new(
        "consents.csv", "patient", "kind", "given_at", "method", "obtained_by", "billing_practitioner", "given_by", "items", "text_version");

    private readonly CsvSheet _scales = new("scales.csv", "patient", "scale", "total", "completed_on", "is_primary");

    private readonly CsvSheet _plans = new("plans.csv", "patient", "version", "created_on", "signed_on", "signed_by", "reviewed_on");

    private readonly CsvSheet _notes = new(
        "notes.csv", "patient", "kind", "template", "author", "service_on", "start", "end", "code", "place", "participants", "diagnoses", "plan_reference",
        "section_1", "section_2", "section_3", "section_4", "section_5", "section_6", "section_7", "begun_at", "signed_at");

    private readonly CsvSheet _allergies = new("allergies.csv", "patient", "substance", "reaction", "severity", "criticality", "verification");

    private readonly CsvSheet _medications = new(
        "medications.csv", "patient", "name", "form", "amount", "times", "diagnosis", "prescriber", "start_on", "reason", "words", "decided_by", "expected_effect", "next_check_on");

    private readonly CsvSheet _medicationChanges = new(
        "medication_changes.csv", "patient", "medication", "kind", "effective_on", "amount", "times", "reason", "words", "decided_by", "expected_effect", "next_check_on");

    private readonly CsvSheet _visits = new("visits.csv", "patient", "date", "code", "practitioner", "start", "end");

    private readonly CsvSheet _enrollments = new(
        "enrollments.csv", "patient", "location", "code", "billing_practitioner", "designated_member", "from", "face_to_face_attested");

    private readonly CsvSheet _entries = new(
        "entries.csv", "ref", "patient", "staff", "start", "end", "activity", "source", "note", "created_at", "late_reason", "attested");

    private readonly CsvSheet _talks = new("talks.csv", "patient", "staff", "with", "at", "minutes", "by_phone");

    private readonly CsvSheet _payers = new("payers.csv", "code", "name", "kind");

    private readonly CsvSheet _profiles = new("payer_profiles.csv", "payer", "effective_from", "covers_99484", "covers_g0323");

    private readonly CsvSheet _coverages = new("coverages.csv", "patient", "payer", "rank", "from", "member_id");

    private readonly CsvSheet _payerEnrollments = new("payer_enrollments.csv", "practitioner", "payer", "from");

    private readonly CsvSheet _fees = new("fees.csv", "code", "amount", "effective_from");

    public IReadOnlyList<CsvSheet> All =>
    [
        _practices, _locations, _staff, _patients, _careTeams, _diagnoses, _consents, _scales, _plans, _notes, _allergies, _medications, _medicationChanges, _visits,
        _enrollments, _entries, _talks,
        _payers, _profiles, _coverages, _payerEnrollments, _fees,
    ];

    public void AddPractice()
    {
        _practices.Add(
            DemoPractice.Code, "Harbor Behavioral", "050000012", "1000000012", "261QM0801X", "4015550100", "4015550199", "120 Wickenden Street", City, State, "029034500");
        _locations.Add(Main, "Harbor Behavioral, Wickenden Street", Zone, "11", "120 Wickenden Street", City, State, "029034500");
    }

    public void AddStaff(DemoStaff person, DateOnly employedFrom)
    {
        var mayAct = person.Credential == "RN" ? employedFrom : (DateOnly?)null;
        _staff.Add(
            person.Code, person.LastName, person.FirstName, person.Credential, person.Npi, person.Taxonomy,
            person.Npi is null ? null : $"RI{person.Npi[^5..]}", person.Npi is null ? null : State,
            mayAct, mayAct is null ? null : "Registered nurse, works under the practice's protocol", employedFrom, person.SupervisedBy,
            $"{person.Code.ToLowerInvariant()}@harbor.example");
    }

    public void AddPayers(IEnumerable<DemoStaff> practitioners, DateOnly from)
    {
        _payers.Add("MEDICARE", "Medicare Part B", "MedicareB");
        _payers.Add("ADVANTAGE", "Bayside Medicare Advantage", "MedicareAdvantage");
        _payers.Add("HARBORCARE", "HarborCare Health Plan", "Commercial");
        _payers.Add("MEDICAID", "State Medicaid", "Medicaid");
        // The plan has said that it pays; nobody has asked Medicaid yet, so its months are held until someone does (B-190).
        _profiles.Add("HARBORCARE", from, true, false);
        foreach (var practitioner in practitioners)
        {
            foreach (var payer in new[] { "MEDICARE", "ADVANTAGE", "HARBORCARE", "MEDICAID" })
                _payerEnrollments.Add(practitioner.Code, payer, from);
        }

        _fees.Add("99484", "95.00", from);
        _fees.Add("G0323", "95.00", from);
    }

    public void AddPatient(DemoPatient patient, DateOnly coveredFrom)
    {
        _patients.Add(
            patient.Mrn, patient.LastName, patient.FirstName, patient.BirthDate, patient.SexCode,
            patient.Flaw == DemoFlaw.AddressMissing ? null : patient.Street, City, State, Zip, patient.Phone,
            patient.Number % 4 == 0 ? null : $"patient{patient.Mrn}@mail.example");
        _coverages.Add(patient.Mrn, patient.Payer, 1, coveredFrom, patient.MemberId);
        // A plan of a former employer pays what Medicare leaves.
        if (patient.Payer == "MEDICARE" && patient.Number % 3 == 0)
            _coverages.Add(patient.Mrn, "HARBORCARE", 2, coveredFrom, $"HC2{patient.Number:00000}");
        _diagnoses.Add(patient.Mrn, DiagnosisOf(patient), 1, coveredFrom);
    }

    /// <summary>Who treats the patient; the clinical director, who looks after all of them, is with every team.</summary>
    public void AddCareTeam(DemoPatient patient, DateOnly from)
    {
        _careTeams.Add(patient.Mrn, patient.Therapist.Code, "Therapist", true, from);
        if (patient.Biller == DemoStaff.Psychiatrist)
            _careTeams.Add(patient.Mrn, DemoStaff.Psychiatrist.Code, "Prescriber", false, from);
        if (patient.IsExample)
            _careTeams.Add(patient.Mrn, DemoStaff.Associate.Code, "Other", false, from);
        if (patient.Biller is not null)
            _careTeams.Add(patient.Mrn, DemoStaff.Nurse.Code, "CareCoordinator", false, from);
        _careTeams.Add(patient.Mrn, DemoStaff.Supervisor.Code, "Other", false, from);
    }

    public void AddEnrollment(DemoPatient patient, DemoStaff biller, DateOnly from, bool faceToFaceAttested)
    {
        _enrollments.Add(patient.Mrn, Main, patient.Code, biller.Code, patient.Therapist.Code, from, faceToFaceAttested);
        _visits.Add(patient.Mrn, from, patient.Code == "G0323" ? "90791" : "99214", biller.Code, null, null);
        if (patient.Flaw != DemoFlaw.NoConsent)
            _consents.Add(
                patient.Mrn, "Bhi", Morning(from), "Verbal", patient.Therapist.Code, biller.Code, "Self",
                patient.Flaw == DemoFlaw.ConsentIncomplete ? "1 3 4" : "1 2 3 4", "2026-01");
    }

    public void AddChart(DemoPatient patient, DateOnly enrolled, DateOnly today, Randomizer random)
    {
        // Most get better month by month; about one in eight does not, and needs a new plan (B-012).
        var (total, improving) = (random.Int(11, 21), patient.Number % 8 != 3);
        var lastScale = patient.Flaw == DemoFlaw.ScaleTooOld ? enrolled.AddDays(20) : today;
        for (var day = enrolled.AddDays(1); day <= lastScale; day = day.AddDays(random.Int(26, 33)))
        {
            _scales.Add(patient.Mrn, patient.Diagnosis.StartsWith("F41", StringComparison.Ordinal) ? "GAD-7" : "PHQ-9", total, day, true);
            total = Math.Max(2, improving ? total * 7 / 10 : total - random.Int(0, 1));
        }

        var reviews = Enumerable.Range(1, 10).Select(n => enrolled.AddDays(n * 55)).Where(day => day <= today);
        _plans.Add(
            patient.Mrn, 1, enrolled, enrolled, patient.Therapist.Code, patient.Flaw == DemoFlaw.PlanNotReviewed ? Enumerable.Empty<DateOnly>() : reviews);
    }

    /// <summary>Who is medicated takes what goes with the diagnosis, begun long ago; some doses were changed lately, and some allergies are known.</summary>
    public void AddMedications(DemoPatient patient, DateOnly today)
    {
        var (course, doctor) = (DemoMedication.Of(patient.Diagnosis), DemoStaff.Psychiatrist.Code);
        var start = today.AddDays(-100 - (patient.Number % 60));
        _medications.Add(
            patient.Mrn, course.Name, course.Form, course.Amount, 1, patient.Flaw == DemoFlaw.DiagnosisNotBehavioral ? null : patient.Diagnosis, doctor, start,
            "NewTreatment", course.Why, doctor, course.Watch, null);
        if (patient.Number % 2 == 0)
            _medicationChanges.Add(
                patient.Mrn, course.Name, "Increase", today.AddDays(-6 - (patient.Number % 9)), course.Amount * 2, 1, "TooLittleEffect", "Better, not well; no side effects so far.",
                doctor, course.Watch, today.AddDays(22));
        if (patient.Number % 7 == 3)
            _allergies.Add(patient.Mrn, "lamotrigine", "rash", "Moderate", "High", "Confirmed");
        else if (patient.Number % 7 != 5)
            _allergies.Add(patient.Mrn, null, null, null, null, null);
    }

    public void AddVisit(DemoPatient patient, DateOnly on, string code, string practitioner, Interval when) =>
        _visits.Add(patient.Mrn, on, code, practitioner, when.Start, when.End);

    /// <param name="signedAt">Null = still a draft.</param>
    public void AddNote(DemoPatient patient, DemoStaff author, DemoNote note, Interval when, DateTimeOffset? signedAt)
    {
        var texts = Enumerable.Range(0, 7).Select(at => at < note.Sections.Count ? note.Sections[at] : null).ToArray<object?>();
        _notes.Add(
            [patient.Mrn, note.Kind, note.Template, author.Code, TimeZoneInfo.FindSystemTimeZoneById(Zone).LocalDate(when.Start), when.Start, when.End, note.Code, "Office", "The patient",
                DiagnosisOf(patient), "Goal 1: sleep and daily routine", .. texts, when.End, signedAt]);
    }

    public void AddEntry(
        DemoPatient patient, string staff, Interval when, string activity, string note, DateTimeOffset writtenAt, string? lateReason, bool attested) =>
        _entries.Add(
            $"D{_entries.Count + 1:000000}", patient.Mrn, staff, when.Start, when.End, activity, "Timer", note, writtenAt, lateReason, attested);

    public void AddTalk(DemoPatient patient, string with, DateTimeOffset at, int minutes, bool byPhone) =>
        _talks.Add(patient.Mrn, patient.Therapist.Code, with, at, minutes, byPhone);

    private static string DiagnosisOf(DemoPatient patient) => patient.Flaw == DemoFlaw.DiagnosisNotBehavioral ? "Z63.0" : patient.Diagnosis;

    private static string Morning(DateOnly day) => $"{day:yyyy-MM-dd} 08:30:00";
}
