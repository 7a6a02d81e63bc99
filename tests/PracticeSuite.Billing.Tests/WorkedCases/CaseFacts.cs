using System.Text.Json.Nodes;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Visits;
using static PracticeSuite.Billing.Tests.WorkedCases.CaseReader;

namespace PracticeSuite.Billing.Tests.WorkedCases;

/// <summary>The facts of a case, made from the fixture and what the case changes in it.</summary>
internal sealed class CaseFacts(JsonObject facts, CodeEdits? edits = null)
{
    private static readonly PostalAddress Address = new("1 Oak Street", null, "Albany", "NY", "122071234");

    public static readonly Guid PatientId = Id("patient", "P-100");

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(facts.Object("locations").Object("MAIN").Text("zone"));

    public BillingMonth Month => BillingMonth.Parse(facts.Text("month"));

    public DateTimeOffset AsOf => Instant(facts.Text("asOf"), Zone);

    public static CaseFacts Fixture { get; } = new(CaseFile.Fixture);

    public CaseFacts And(string changes) => And((JsonObject)JsonNode.Parse(changes)!);

    public CaseFacts And(JsonObject changes) => new(CaseFile.Merge(facts, changes));

    /// <summary>The same under other national edits.</summary>
    public CaseFacts With(CodeEdits others) => new(facts, others);

    /// <summary>The same with work written as "LCSW 2026-09-03 10:00-10:12" and, if need be, an activity behind it.</summary>
    public CaseFacts Work(params string[] entries) => And(new JsonObject { ["entries"] = new JsonArray([.. entries.Select(ToEntry)]) });

    public EvaluatedPatient Evaluate(string? month = null, string? asOf = null) => MonthEvaluator.Evaluate(
        Patient(month is null ? Month : BillingMonth.Parse(month)), Rules(), asOf is null ? AsOf : Instant(asOf, Zone));

    public MonthResult Result(string? month = null, string? asOf = null) => Evaluate(month, asOf).Headline.Result;

    public PatientMonth Patient(BillingMonth month) => new(
        new CareMonthFacts(PatientId, month, Enrollments(), Entries(), Overlaps()) { Earlier = Earlier() },
        Chart(), Visits(), Stays(), Coverages(), OtherServices())
    {
        BilledEnrollmentId = facts["billedEnrollment"] is { } index ? Id("enrollment", $"{index}") : null,
    };

    public PracticeRules Rules() => new(
        Practice(), Staff().ToDictionary(member => member.Id),
        new BillingBooks(Payers(), PayerEnrollments(), Rates(), Charges(), Settings(), Icd10Codes.Shipped, edits ?? CodeEdits.Shipped()));

    public PayerProfileFact Payer(string code) => Payers().Single(payer => payer.PayerCode == code);

    public List<CareEntryFact> Entries() => [.. facts.List("entries").Select(Entry)];

    private static JsonObject ToEntry(string words)
    {
        var parts = words.Split(' ');
        var times = parts[2].Split('-');
        var entry = new JsonObject { ["staff"] = parts[0], ["start"] = $"{parts[1]} {times[0]}", ["end"] = times[1] };
        if (parts.Length > 3)
            entry["activity"] = parts[3];
        return entry;
    }

    private PracticeProfile Practice()
    {
        var node = facts.Object("practice");
        return new PracticeProfile(
            Id("practice", node.Text("code")), node.Text("code"), node.Text("name"), node.Text("taxId"), node.OptionalText("groupNpi"),
            node.OptionalText("groupTaxonomy"), Address, "5185550199", node.Flag("fqhcOrRhc"), node.As<Part2Program>("part2Program"),
            [.. facts.Object("locations").Select(pair => Location(pair.Key, (JsonObject)pair.Value!))]);
    }

    private static LocationProfile Location(string code, JsonObject node) => new(
        Id("location", code), code, code, node.Text("zone"), node.OptionalText("placeOfService"), node.Flag("virtual"), Address);

    private IEnumerable<StaffMember> Staff() => facts.Object("staff").Select(pair => StaffMember(pair.Key, (JsonObject)pair.Value!));

    private static StaffMember StaffMember(string code, JsonObject node) => new(
        Id("staff", code), code, code, "A", node.As<Credential>("credential"), node.OptionalText("npi"), node.OptionalText("taxonomy"),
        null, null, node.OptionalDay("mayActAsClinicalStaffSince"), node.Day("employedFrom"), node.OptionalDay("employedTo"));

    private IEnumerable<PayerProfileFact> Payers() => facts.Object("payers").Select(pair => PayerProfile(pair.Key, (JsonObject)pair.Value!));

    private static PayerProfileFact PayerProfile(string code, JsonObject node)
    {
        var payer = PayerProfileDefaults.For(node.As<PayerKind>("kind"), Id("profile", code), Id("payer", code), code, node.Text("name"));
        return payer with
        {
            Covers99484 = (bool?)node["covers99484"] ?? payer.Covers99484,
            CoversG0323 = (bool?)node["coversG0323"] ?? payer.CoversG0323,
            ThresholdMinutes = (int?)node["thresholdMinutes"] ?? payer.ThresholdMinutes,
            ConsentItemsRequired = Numbers(node, "consentItemsRequired") ?? payer.ConsentItemsRequired,
            ConsentRenewalMonths = (int?)node["consentRenewalMonths"] ?? payer.ConsentRenewalMonths,
            ScaleLookbackDays = (int?)node["scaleLookbackDays"] ?? payer.ScaleLookbackDays,
            PlanReviewDays = (int?)node["planReviewDays"] ?? payer.PlanReviewDays,
            DosConvention = node.As("dosConvention", payer.DosConvention),
            AuthRequired = (bool?)node["authRequired"] ?? payer.AuthRequired,
            CountAttempts = (bool?)node["countAttempts"] ?? payer.CountAttempts,
            Eligible99484Credentials = Words(node, "eligible99484Credentials") ?? payer.Eligible99484Credentials,
            RequiredModifiers = Words(node, "requiredModifiers") ?? payer.RequiredModifiers,
            EffectiveFrom = node.OptionalDay("effectiveFrom") ?? payer.EffectiveFrom,
            EffectiveTo = node.OptionalDay("effectiveTo"),
        };
    }

    private static List<int>? Numbers(JsonObject node, string key) => (node[key] as JsonArray)?.Select(item => (int)item!).ToList();

    private static List<string>? Words(JsonObject node, string key) => (node[key] as JsonArray)?.Select(item => (string)item!).ToList();

    private IEnumerable<PayerEnrollmentFact> PayerEnrollments() => facts.List("payerEnrollments").Select(node => new PayerEnrollmentFact(
        Id("staff", node.Text("staff")), Id("payer", node.Text("payer")), node.Day("from"), node.OptionalDay("to")));

    private IEnumerable<RateFact> Rates() => MedicareRates.National(Settings().AdvancedApmParticipant)
        .Concat(facts.List("rates").Select(node => new RateFact(
            OptionalId("payer", node.OptionalText("payer")), node.Text("code"), null, node.Flag("facility"), node.Day("from"),
            node.OptionalDay("to"), (long)node["amountCents"]!, "contract", "High")));

    private BhiPracticeSettings Settings()
    {
        var node = facts.Object("settings");
        return new BhiPracticeSettings(
            node.Flag("preferG0323"), node.Flag("groupSameSpecialtyCounts"), node.Flag("accept90792AsInitiating"),
            node.Flag("acceptHbaiAsInitiating"), node.Flag("releaseAfterMonthClose"),
            node.Flag("advancedApmParticipant"));
    }

    private IEnumerable<Charge> Charges() => [ChargeOf("99484"), ChargeOf("G0323")];

    private Charge ChargeOf(string code) => Charge.Set(
        PracticeId.New(), code, new Money((long)facts.Object("settings")[$"charge{code}Cents"]!), new DateOnly(2018, 1, 1));

    private List<EnrollmentFact> Enrollments() => [.. facts.List("enrollments").Select((node, i) => new EnrollmentFact(
        Id("enrollment", $"{i}"), PatientId, Id("location", node.Text("location")), Id("staff", node.Text("biller")),
        OptionalId("staff", node.OptionalText("designatedMember")),
        node.Text("code") == "G0323" ? BhiCode.HcpcsG0323 : BhiCode.Cpt99484, node.Day("from"), node.OptionalDay("to"),
        node.Flag("faceToFaceAttested")))];

    private CareEntryFact Entry(JsonObject given, int index)
    {
        var node = CaseFile.Merge(facts.Object("entryDefaults"), given);
        var start = Instant(node.Text("start"), Zone);
        var when = new Interval(start, Instant(node.Text("end"), Zone, node.Text("start")));
        var author = Staff().Single(member => member.Code == node.Text("staff"));
        var on = Zone.LocalDate(start);
        return new CareEntryFact(
            Id("entry", $"{index}"), 1, node.OptionalText("patient") is { } other ? Id("patient", other) : PatientId, author.Id,
            author.Credential.ToString(), author.IsEmployedOn(on) && author.MayCountTimeOn(on), when,
            node.As<CareActivity>("activity"), node.As<CareProgram>("program"), node.As<EntrySource>("source"), node.Flag("unallocated"),
            node.Flag("voided"), node.OptionalText("instrument"), node.OptionalInstant("createdAt", Zone) ?? when.End,
            node.Flag("attested") ? when.End : null, node.OptionalInstant("lateApprovedAt", Zone), node.Flag("longAttested"));
    }

    private EarlierWork Earlier() => facts["earlierWork"] is not JsonObject earlier ? EarlierWork.None : new EarlierWork(
        earlier.OptionalInstant("beforeTheYear", Zone), earlier.OptionalInstant("first", Zone), earlier.OptionalInstant("last", Zone));

    private IReadOnlyDictionary<Guid, IntervalSet> Overlaps()
    {
        var all = Entries().Concat(facts.List("otherPatientsEntries").Select((node, i) => Entry(node, 1000 + i)));
        var sweep = new StaffSweep();
        foreach (var entry in all.Where(entry => entry is { Voided: false, Unallocated: false }).OrderBy(entry => entry.When.Start))
            sweep.Add(new Stint(entry.Id, entry.StaffId, entry.PatientId, entry.When.Start, entry.When.End));
        return sweep.Overlaps();
    }

    private PatientChartFacts Chart()
    {
        var node = facts.Object("patient");
        return new PatientChartFacts(
            PatientId, Demographics(node), node.OptionalInstant("diedAt", Zone), node.OptionalDay("dischargedOn"), node.Flag("restricted") ? DateOnly.MinValue : null,
            node.Flag("part2Record"), node.Flag("bundle"), Diagnoses(), Consents(), Scales(), Plans());
    }

    private static PatientDemographics Demographics(JsonObject node) => new(
        node.Text("mrn"), node.OptionalText("lastName"), node.OptionalText("firstName"), node.OptionalDay("birthDate"),
        node.OptionalText("sexCode"), node.OptionalText("addressLine1"), null, node.OptionalText("city"), node.OptionalText("state"),
        node.OptionalText("zip"), node.OptionalText("phone"));

    private List<DiagnosisFact> Diagnoses() => [.. facts.List("diagnoses").Select(node => new DiagnosisFact(
        Id("diagnosis", node.Text("code")), node.Text("code"), (int)node["rank"]!, node.Day("onset"), node.OptionalDay("resolved")))];

    private List<ConsentFact> Consents() => [.. facts.List("consents").Select((node, i) => new ConsentFact(
        Id("consent", $"{i}"), node.As<ConsentKind>("kind"), Instant(node.Text("givenAt"), Zone), node.OptionalInstant("revokedAt", Zone),
        node.OptionalDay("expires"), node.As<ConsentMethod>("method"), OptionalId("staff", node.OptionalText("obtainedBy")),
        OptionalId("staff", node.OptionalText("practitioner")), Numbers(node, "items") ?? []))];

    private List<ScaleResultFact> Scales() => [.. facts.List("scales").Select((node, i) => new ScaleResultFact(
        Id("scale", $"{i}"), node.Text("scale"), (int?)node["total"], node.Day("on"), node.Flag("primary")))];

    private List<PlanVersionFact> Plans() => [.. facts.List("plans").Select(node => new PlanVersionFact(
        Id("plan", $"{node["number"]}"), (int)node["number"]!, node.Day("created"), node.Day("signed"), node.OptionalDay("superseded"),
        Words(node, "reviewed")?.ConvertAll(Day) ?? []))];

    private List<VisitFact> Visits() => [.. facts.List("visits").Select((node, i) => new VisitFact(
        Id("visit", $"{i}"), PatientId, node.Day("on"), node.Text("code"), OptionalId("staff", node.OptionalText("practitioner")),
        node.OptionalInstant("start", Zone), node.OptionalText("end") is { } end ? Instant(end, Zone, node.Text("start")) : null,
        node.As("mode", VisitMode.InPerson)))];

    private List<HospitalStayFact> Stays() => [.. facts.List("stays").Select((node, i) => new HospitalStayFact(
        Id("stay", $"{i}"), PatientId, node.As<HospitalStayKind>("kind"), Instant(node.Text("start"), Zone),
        node.OptionalText("end") is { } end ? Instant(end, Zone, node.Text("start")) : null))];

    private List<CoverageFact> Coverages() => [.. facts.List("coverages").Select((node, i) => new CoverageFact(
        Id("coverage", $"{i}"), PatientId, Id("payer", node.Text("payer")), (int)node["rank"]!, node.Day("from"), node.OptionalDay("to"),
        node.OptionalText("memberId"), node.Flag("qmb"), node.OptionalText("authorization")))];

    private List<OtherServiceFact> OtherServices() => [.. facts.List("otherServices").Select((node, i) => new OtherServiceFact(
        Id("service", $"{i}"), PatientId, node.Day("on"), node.Text("code"), OptionalId("staff", node.OptionalText("practitioner")),
        node.OptionalText("instrument"), node.Flag("confirmed")))];
}
