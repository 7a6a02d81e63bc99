using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Diagnoses;

/// <summary>Diagnoses as problems: who may say what, and what becomes of it.</summary>
public sealed class ProblemTests
{
    private static readonly DateOnly Onset = new(2026, 1, 1);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, Trait("Rule", "P-002")]
    [InlineData(Credential.MD, true)]
    [InlineData(Credential.PMHNP, true)]
    [InlineData(Credential.PA, true)]
    [InlineData(Credential.CNS, true)]
    [InlineData(Credential.CP, true)]
    [InlineData(Credential.LCSW, true)]
    [InlineData(Credential.MFT, true)]
    [InlineData(Credential.LPC, true)]
    [InlineData(Credential.CNM, false)]
    [InlineData(Credential.RN, false)]
    [InlineData(Credential.LMSW, false)]
    [InlineData(Credential.LPCA, false)]
    [InlineData(Credential.CareCoordinator, false)]
    [InlineData(Credential.Student, false)]
    public void Some_credentials_diagnose(Credential credential, bool may) => Assert.Equal(may, ProblemWriters.MayDiagnose(credential, "NY"));

    [Theory, Trait("Rule", "P-002")]
    [InlineData(Credential.LPC, "TX", true)]
    [InlineData(Credential.LPC, "IL", false)]
    [InlineData(Credential.LPC, "oh", false)]
    [InlineData(Credential.LCSW, "IL", true)]
    [InlineData(Credential.MD, "OH", true)]
    public void A_counselor_diagnoses_where_the_state_lets_them(Credential credential, string state, bool may) => Assert.Equal(may, ProblemWriters.MayDiagnose(credential, state));

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-001")]
    public async Task What_is_chosen_of_the_list_stands_there_in_words_beside_its_code(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind, services => services.AddSingleton<ILoadedDiagnosisCodes>(new Official()));
        var patient = await host.PatientAsync();
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        await AddAsync(therapist, patient, "F33.1");
        await AddAsync(therapist, patient, "F41.1", 2);

        var list = await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patient, ct));

        Assert.Equal([$"F33.1 {CodeLabels.Of("F33.1")}", "F41.1 Generalized anxiety disorder, as loaded"], list.Select(one => one.Named).Order());
    }

    private sealed class Official : ILoadedDiagnosisCodes
    {
        public Task<IReadOnlyList<DatedCode>> GetAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DatedCode>>(
            [new DatedCode("F41.1", IsLeaf: true, new DateOnly(2025, 10, 1), null, "Generalized anxiety disorder, as loaded")]);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-002")]
    public async Task A_counselor_proposes_for_a_patient_of_a_location_whose_state_does_not(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var chicago = (await host.AsSystem.RunAsync<IPracticeAppService, LocationDto>((practice, ct) => practice.AddLocationAsync(
            new LocationInput("CHI", "Chicago", "America/Chicago", "11", IsVirtual: false, new PostalAddress("1 Lake Street", null, "Chicago", "IL", "60601")), ct))).Id;
        var (there, here) = (await host.PatientAsync(ChartingHost.Rosa with { Mrn = "CHI-1", LocationId = chicago }), await host.PatientAsync());
        var counselor = await TreatingAsync(host, there, Credential.LPC);
        var other = await TreatingAsync(host, here, Credential.LPC, "LPC2");

        Assert.Equal(ProblemStatus.Provisional, (await AddAsync(counselor, there, "F33.1")).Status);
        Assert.Equal(ProblemStatus.Active, (await AddAsync(other, here, "F33.1")).Status);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-002")]
    public async Task Who_may_not_diagnose_proposes_and_a_colleague_confirms(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var (associate, therapist) = (await TreatingAsync(host, patient, Credential.LMSW), await TreatingAsync(host, patient, Credential.LCSW));

        var proposed = await AddAsync(associate, patient, "F33.1");
        var billedBefore = await FactsAsync(host, patient);
        var refused = await Assert.ThrowsAsync<BusinessException>(() => associate.RunAsync<IDiagnosisAppService>((all, ct) => all.ConfirmAsync(proposed.Act(), ct)));
        var confirmed = await therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.ConfirmAsync(proposed.Act(), ct));
        var changeRefused = await Assert.ThrowsAsync<BusinessException>(
            () => associate.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(confirmed.Act("not it"), ProblemStatus.RuledOut, ct)));

        Assert.Equal((ProblemStatus.Provisional, ProblemStatus.Active), (proposed.Status, confirmed.Status));
        Assert.NotEqual(proposed.SourceId, confirmed.SourceId);
        Assert.Equal(("Charting:DiagnosisNeedsCredential", "Charting:DiagnosisNeedsCredential"), (refused.Code, changeRefused.Code));
        Assert.Empty(billedBefore);
        Assert.Equal([Onset], (await FactsAsync(host, patient)).Select(fact => fact.OnsetOn));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003")]
    public async Task What_is_in_error_leaves_the_list_and_stays_in_the_history(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        var first = await AddAsync(therapist, patient, "F33.1");

        var unreasoned = await Assert.ThrowsAsync<BusinessException>(() => PutAsync(therapist, first, ProblemStatus.EnteredInError, " "));
        await PutAsync(therapist, first, ProblemStatus.EnteredInError, "of another chart");
        var again = await AddAsync(therapist, patient, "F33.1");
        await PutAsync(therapist, again, ProblemStatus.EnteredInError, "once more");
        var third = await AddAsync(therapist, patient, "F33.1");
        var list = await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patient, ct));
        var history = await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(patient, ct));

        Assert.Equal("Reason", unreasoned.Field);
        Assert.Equal([third.Id], list.Select(one => one.Id));
        Assert.Equal([third.Id], (await FactsAsync(host, patient)).Select(fact => fact.Id));
        Assert.Equal(
            [DiagnosisChangeKind.Recorded, DiagnosisChangeKind.EnteredInError],
            history.Where(change => change.DiagnosisId == first.Id).OrderBy(change => change.Number).Select(change => change.Kind));
        Assert.Contains(history, change => change is { Reason: "of another chart", Now.Status: ProblemStatus.EnteredInError, By: "test user" });
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-001")]
    public async Task One_problem_at_most_is_principal_on_a_day(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        var first = await AddAsync(therapist, patient, "F33.1");

        var second = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(therapist, patient, "F41.1"));
        var other = await AddAsync(therapist, patient, "F41.1", rank: 2);
        var ranked = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.RankAsync(other.Act(), 1, Onset, ct)));
        var resolved = await therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.ResolveAsync(first.Act("better"), Onset.AddDays(9), ct));
        var past = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.RankAsync(other.Act(), 1, Onset.AddDays(9), ct)));
        var principal = await therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.RankAsync(other.Act(), 1, Onset.AddDays(10), ct));
        var reopened = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.ReopenAsync(resolved.Act(), ct)));
        var history = await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(patient, ct));

        Assert.All([second, ranked, past, reopened], refusal => Assert.Equal("Charting:PrincipalTaken", refusal.Code));
        Assert.Contains(history, change => change is { Kind: DiagnosisChangeKind.Resolved, Reason: "better" });
        Assert.True(principal.IsPrincipal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003")]
    public async Task What_is_ruled_out_counts_up_to_the_day_before_and_what_is_in_error_never_did(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        var first = await AddAsync(therapist, patient, "F33.1");

        var ruledOut = await PutAsync(therapist, first, ProblemStatus.RuledOut, "was grief");
        var past = await FactsAsync(host, patient);
        await PutAsync(therapist, ruledOut, ProblemStatus.EnteredInError, "of another chart");

        Assert.Equal([(Onset, (DateOnly?)Today.Date.AddDays(-1))], past.Select(fact => (fact.OnsetOn, fact.ResolvedOn)));
        Assert.Empty(await FactsAsync(host, patient));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003")]
    public async Task The_first_change_of_what_came_with_a_file_keeps_what_it_was(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        Assert.Empty(await ChartingHost.ImportAsync(host.AsSystem, ("diagnoses.csv", "patient,code,rank,onset_on\nA-1001,F33.1,4,2026-01-01\n")));
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        var came = Assert.Single(await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patient, ct)));

        var ranked = await therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.RankAsync(came.Act(), 2, Onset, ct));
        await therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.RankAsync(ranked.Act("as of today"), 3, Today.Date, ct));
        var history = await therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(patient, ct));

        Assert.Equal([(0, 4), (1, 2), (2, 3)], history.Select(change => (change.Number, change.Now.Rank)).Order());
        Assert.Null(ranked.SourceId);
    }

    [Fact, Trait("Rule", "P-003")]
    public void What_is_given_up_again_gets_a_number_that_none_has()
    {
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);
        Diagnosis Recorded() => list.Record(Today.Patient, new DiagnosisInput("F33.1", 1, Onset), Icd10Codes.Shipped, Today.Chart, Diagnosing);
        void Put(Diagnosis one, ProblemStatus status) => list.Put(one, status, new ProblemAct(one.Id, one.Revision, "not it"), Today.Date, Diagnosing);

        var first = Recorded();
        Put(first, ProblemStatus.RuledOut);
        var second = Recorded();
        Put(second, ProblemStatus.RuledOut);
        Put(first, ProblemStatus.EnteredInError);

        Assert.NotEqual(second.GivenUpAs, first.GivenUpAs);
    }

    [Fact, Trait("Rule", "P-001")]
    public void No_act_is_done_on_what_a_colleague_changed_since_and_only_what_is_resolved_is_reopened()
    {
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);
        var one = list.Record(Today.Patient, new DiagnosisInput("F33.1", 1, Onset), Icd10Codes.Shipped, Today.Chart, Diagnosing);
        var (stale, now) = (new ProblemAct(one.Id, 0), new ProblemAct(one.Id, 1));

        Action[] acts =
        [
            () => list.Rank(one, 2, Onset, stale, Today.Patient, Today.Chart, Diagnosing), () => list.Resolve(one, Onset, stale, Today.Patient, Today.Chart, Diagnosing),
            () => list.Put(one, ProblemStatus.InRemission, stale, Today.Date, Diagnosing),
        ];

        Assert.All(acts, act => Assert.Equal("Charting:DiagnosisChangedMeanwhile", Assert.Throws<BusinessException>(act).Code));
        Assert.Equal("Charting:DiagnosisNotResolved", Assert.Throws<BusinessException>(() => list.Reopen(one, now, Icd10Codes.Shipped, Today.Patient, Today.Chart, Diagnosing)).Code);
    }

    [Fact, Trait("Rule", "P-001"), Trait("Rule", "B-230")]
    public void A_code_that_is_no_longer_valid_is_neither_confirmed_nor_reopened()
    {
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);
        var proposed = list.Record(Today.Patient, new DiagnosisInput("F33.1", 2, Onset), Icd10Codes.Shipped, Today.Chart, Diagnosing with { Diagnoses = false });
        var over = list.Add(Today.Patient, new DiagnosisInput("F41.1", 1, Onset, Onset.AddDays(9)), Today.Chart);
        var expired = Icd10Codes.Shipped.With([Expired(proposed.Code), Expired(over.Code)]);

        var confirmed = Assert.Throws<BusinessException>(() => list.Confirm(proposed, new ProblemAct(proposed.Id, 1), expired, Today.Patient, Today.Chart, Diagnosing));
        var reopened = Assert.Throws<BusinessException>(() => list.Reopen(over, new ProblemAct(over.Id, 0), expired, Today.Patient, Today.Chart, Diagnosing));

        Assert.Equal(("Charting:DiagnosisCodeOutOfDate", "Charting:DiagnosisCodeOutOfDate"), (confirmed.Code, reopened.Code));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-001")]
    public async Task Who_edits_an_old_version_is_told_and_writes_over_nothing(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var therapist = await TreatingAsync(host, patient, Credential.LCSW);
        var shown = await AddAsync(therapist, patient, "F33.1");
        var mine = new ProblemInput("my low mood", "370143000", Onset, ProblemSeverity.Moderate, "with anxious distress");
        Task<DiagnosisDto> ChangeAsync(ProblemInput given) => therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.ChangeAsync(shown.Act(), given, ct));

        var changed = await ChangeAsync(mine);
        var stale = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(mine with { Label = "tired" }));

        Assert.Equal(("my low mood", "370143000", ProblemSeverity.Moderate, "with anxious distress"), (changed.Label, changed.SnomedCode, changed.Severity, changed.Specifier));
        Assert.Equal("Charting:DiagnosisChangedMeanwhile", stale.Code);
    }

    [Theory, Trait("Rule", "P-001")]
    [InlineData("F33", null, "Charting:DiagnosisCodeIsHeader")]           // finer ones below it
    [InlineData("F50.01", null, "Charting:DiagnosisCodeIsHeader")]        // a header since October 2024 (B-230)
    [InlineData("F50.01", "2024-06-01", null)]                            // and was none while it lasted
    [InlineData("F32.A", "2021-09-30", "Charting:DiagnosisCodeOutOfDate")]
    [InlineData("F32.A", "2021-10-01", null)]
    [InlineData("G47.33", null, null)]                                    // of a chapter that is not shipped
    public void A_code_was_valid_on_the_last_day_of_its_illness(string code, string? resolved, string? refusal)
    {
        var last = resolved is null ? (DateOnly?)null : DateOnly.Parse(resolved, System.Globalization.CultureInfo.InvariantCulture);
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);

        var thrown = Record.Exception(() => list.Record(
            Today.Patient, new DiagnosisInput(code, 1, new DateOnly(2019, 1, 1), last), Icd10Codes.Shipped, Today.Chart, Diagnosing));

        Assert.Equal(refusal, (thrown as BusinessException)?.Code);
    }

    [Theory]
    [InlineData("Label", "\u202Eevil")]
    [InlineData("Label", "a\u0007b")]
    [InlineData("Specifier", "\u200Bx")]
    [InlineData("SnomedCode", "12ab56")]
    [InlineData("SnomedCode", "12345")]
    public void What_cannot_be_read_is_refused_by_its_field(string field, string text)
    {
        var given = new DiagnosisInput("F33.1", 1, Onset) { Label = field == "Label" ? text : null, Specifier = field == "Specifier" ? text : null, SnomedCode = field == "SnomedCode" ? text : null };

        Assert.Equal(field, Assert.Throws<BusinessException>(() => Diagnosis.Make(Today.Practice, Today.Patient, given, Today.Chart)).Field);
    }

    [Fact]
    public void A_label_has_its_bounds_and_the_onset_is_not_after_the_end()
    {
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);
        var one = list.Add(Today.Patient, new DiagnosisInput("F33.1", 1, Onset, Onset.AddDays(3)), Today.Chart);

        string? FieldOf(ProblemInput given) => Assert.Throws<BusinessException>(() => list.Change(one, given, new ProblemAct(one.Id, 0), Today.Patient, Today.Chart, Diagnosing)).Field;

        Assert.Equal("Label", FieldOf(new ProblemInput(new string('x', 200_000), null, Onset, null, null)));
        Assert.Equal("OnsetOn", FieldOf(new ProblemInput(null, null, Onset.AddDays(4), null, null)));
        Assert.Equal("OnsetOn", FieldOf(new ProblemInput(null, null, Today.Date.AddDays(1), null, null)));
        Assert.Equal(0, one.Revision);
    }

    [Theory]
    [InlineData("f331", "F33.1")]
    [InlineData("F43.8", "F43.81,F43.89")]
    [InlineData("PTSD chronic", "F43.12")]
    [InlineData("   ", "")]
    [InlineData("%_'", "")]
    public void A_code_is_found_by_its_letters_and_by_words(string text, string found) =>
        Assert.Equal(found, string.Join(',', Icd10Codes.Shipped.Search(text, Today.Date).Select(hit => hit.Code)));

    [Theory, Trait("Rule", "B-232")]
    [InlineData("unspecified meniere", "H81.09")]
    [InlineData("MÉNIÈRE'S DIS", "H81.09")]
    [InlineData("posttraumatic", "F43.10,F43.11,F43.12")]
    [InlineData("Post-Traumatic chron", "F43.12")]
    [InlineData("traumatic f4312", "F43.12")]
    [InlineData("PTSD", "F43.10,F43.11,F43.12")]  // our own label still leads to what was loaded
    [InlineData("f44", "F44.4")]
    [InlineData("conversion motor", "F44.4")]
    [InlineData("onversion", "")]                 // a word is known by its beginning
    [InlineData("retired", "")]                   // over since yesterday
    [InlineData("phobias", "")]                   // a category
    public void What_a_practice_loaded_is_found_by_its_official_words_too(string text, string found)
    {
        var codes = Icd10Codes.Shipped.With(
        [
            Loaded("H81.09", "Ménière's disease, unspecified ear"), Loaded("F43.12", "Post-traumatic stress disorder, chronic"),
            Loaded("F44.4", "Conversion disorder with motor symptom or deficit"), Expired("F44.9") with { Description = "Retired words" },
            Loaded("F40.2", "Specific phobias") with { IsLeaf = false },
        ]);

        var hits = codes.Search(text, Today.Date);

        Assert.Equal(found, string.Join(',', hits.Select(hit => hit.Code)));
        Assert.All(hits.Where(hit => hit.Code == "F44.4"), hit => Assert.Equal("Conversion disorder with motor symptom or deficit", hit.Label));
    }

    [Fact]
    public void Every_billable_code_of_the_list_has_a_label_to_be_found_by()
    {
        using var lines = new StreamReader(typeof(Icd10Codes).Assembly.GetManifestResourceStream("icd10cm.csv")!);
        var codes = lines.ReadToEnd().Split('\n').Where(line => line.Contains(",true,", StringComparison.Ordinal) && line.TrimEnd().EndsWith(','));

        Assert.All(codes, line => Assert.NotNull(CodeLabels.Of(line.Split(',')[0])));
    }

    private static DatedCode Loaded(string code, string description) => new(code, true, new DateOnly(2015, 10, 1), null, description);

    private static DatedCode Expired(string code) => new(code, true, new DateOnly(2015, 10, 1), Today.Date.AddDays(-1));

    private static ProblemWriter Diagnosing => new("M. Chen", null, null, Diagnoses: true, Today.Now);

    private static async Task<IOperations> TreatingAsync(ChartingHost host, Guid patient, Credential credential, string? code = null)
    {
        var staff = await host.EmployAsync(code ?? $"{credential}-1", credential);
        await host.Host.TreatAsync(staff, patient);
        return host.Host.For(staff, PracticeRole.Therapist);
    }

    private static Task<DiagnosisDto> AddAsync(IOperations by, Guid patient, string code, int rank = 1) =>
        by.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(patient, new DiagnosisInput(code, rank, Onset), ct));

    private static Task<DiagnosisDto> PutAsync(IOperations by, DiagnosisDto one, ProblemStatus status, string reason) =>
        by.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.PutAsync(one.Act(reason), status, ct));

    private static async Task<IReadOnlyList<DiagnosisFact>> FactsAsync(ChartingHost host, Guid patient) =>
        (await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((facts, ct) => facts.GetAsync(IdRange.Of([patient]), ct)))[patient].Diagnoses;
}
