using System.Globalization;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Diagnoses;

public sealed class DiagnosisTests
{
    private static readonly DateOnly Onset = new(2026, 1, 1);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory]
    [InlineData("F33.1", "F33.1")]
    [InlineData(" f331 ", "F33.1")]
    [InlineData("F32", "F32")]
    [InlineData("F50.01", "F50.01")]
    [InlineData("f50011", "F50.011")]
    [InlineData("F32.A", "F32.A")]
    [InlineData("Z63.0", "Z63.0")]
    public void A_code_is_kept_in_capitals_with_its_dot_billable_or_not(string given, string kept)
    {
        Assert.Equal(kept, Make(new DiagnosisInput(given, 1, Onset)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("F3")]
    [InlineData("33.1")]
    [InlineData("F3.31")]
    [InlineData("F33.")]
    [InlineData("F33.12345")]
    [InlineData("F33 1")]
    [InlineData("depression")]
    public void What_does_not_look_like_a_code_is_refused(string given)
    {
        Assert.Equal("Code", Assert.Throws<BusinessException>(() => Make(new DiagnosisInput(given, 1, Onset))).Field);
    }

    [Fact]
    public void Dates_follow_each_other_and_are_not_in_the_future()
    {
        Assert.Equal("OnsetOn", Assert.Throws<BusinessException>(() => Make(new DiagnosisInput("F33.1", 1, Today.Date.AddDays(1)))).Field);
        Assert.Equal("ResolvedOn", Assert.Throws<BusinessException>(() => Make(new DiagnosisInput("F33.1", 1, Onset, Onset.AddDays(-1)))).Field);
        Assert.Equal("Rank", Assert.Throws<BusinessException>(() => Make(new DiagnosisInput("F33.1", 0, Onset))).Field);
        Assert.Equal(Onset, Make(new DiagnosisInput("F33.1", 1, Onset, Onset)).ResolvedOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_diagnosis_is_added_once_and_resolved_once(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var input = new DiagnosisInput("f331", 2, Onset);

        var added = await host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, token) => all.AddAsync(patient, input, token));
        var twice = await Assert.ThrowsAsync<BusinessException>(() =>
            host.AsSystem.RunAsync<IDiagnosisAppService>((all, token) => all.AddAsync(patient, input with { OnsetOn = Onset.AddDays(1) }, token)));
        var ranked = await host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, token) => all.RankAsync(added.Act(), 1, Onset, token));
        var resolved = await host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, token) => all.ResolveAsync(ranked.Act(), new DateOnly(2026, 6, 1), token));
        var again = await Assert.ThrowsAsync<BusinessException>(() =>
            host.AsSystem.RunAsync<IDiagnosisAppService>((all, token) => all.ResolveAsync(resolved.Act(), new DateOnly(2026, 6, 2), token)));
        await host.AsSystem.RunAsync<IDiagnosisAppService>((all, token) => all.AddAsync(patient, input with { OnsetOn = new DateOnly(2026, 7, 1) }, token));
        var list = await host.AsSystem.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, token) => all.GetListAsync(patient, token));

        Assert.Equal(("Charting:DiagnosisKnown", "Charting:DiagnosisResolved"), (twice.Code, again.Code));
        Assert.DoesNotContain("F33", twice.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([(2, false), (1, true)], list.Select(diagnosis => (diagnosis.Rank, diagnosis.ResolvedOn is not null)));
    }

    [Theory]
    [InlineData("2026-02-01", null, false)]         // the one of January goes on
    [InlineData("2025-01-01", "2025-12-31", true)]  // over before it
    [InlineData("2025-01-01", "2026-01-01", false)] // a day has both
    [InlineData("2026-01-01", "2026-01-01", false)]
    public void A_code_is_on_the_list_once_a_day_whoever_writes_it(string onset, string? resolved, bool taken)
    {
        var list = new PatientDiagnoses(Today.Practice, Today.Patient.Id);
        list.Add(Today.Patient, new DiagnosisInput("F33.1", 1, Onset), Today.Chart);
        var given = new DiagnosisInput("F331", 1, DateOnly.Parse(onset, CultureInfo.InvariantCulture), resolved is null ? null : DateOnly.Parse(resolved, CultureInfo.InvariantCulture));

        var refusal = Record.Exception(() => list.Add(Today.Patient, given, Today.Chart)) as BusinessException;

        Assert.Equal(taken ? null : "Charting:DiagnosisKnown", refusal?.Code);
    }

    private static Diagnosis Make(DiagnosisInput given) => Diagnosis.Make(Today.Practice, Today.Patient, given, Today.Chart);
}
