using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Registers;

/// <summary>A deadline is not lost because the chart is closed (P-122, P-147, P-149).</summary>
public sealed class ClosedDueTests
{
    private static readonly RequestHead ByRosa = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-122"), Trait("Rule", "P-147")]
    public async Task Of_a_sensitive_chart_the_kind_and_the_day_stand_there_and_after_a_reason_the_patient_too(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var asked = await clinic.As(clinic.Adler).RunAsync<IAccessRequestAppService, AccessRequestDto>(
            (all, ct) => all.TakeAsync(clinic.Rosa, new AccessRequestInput(ByRosa, "PDF", null, null, null), ct));
        await MarkAsync(clinic);

        var closed = await OfAsync(clinic, clinic.Nair, DueKind.AccessRequest);
        await SayWhyAsync(clinic, clinic.Nair);
        var open = await OfAsync(clinic, clinic.Nair, DueKind.AccessRequest);

        Assert.Equal((null, null, DueClosed.Sensitive, clinic.Rosa, asked.DueOn), (closed.Id, closed.PatientId, closed.Closed!.Value, closed.ChartId!.Value, closed.DueOn));
        Assert.Equal((asked.Id, clinic.Rosa, null, asked.DueOn), (open.Id!.Value, open.PatientId!.Value, open.Closed, open.DueOn));
    }

    /// <summary>Otherwise whoever opens the chart would learn from the row whose it is.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082"), Trait("Rule", "P-122")]
    public async Task Of_a_sensitive_chart_a_request_of_the_program_s_says_the_same_before_and_after_a_reason(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (prescriber, _) = await clinic.TreatInUnitAsync();
        await clinic.As(prescriber).RunAsync<IAmendmentAppService>((all, ct) => all.TakeAsync(clinic.Rosa, new AmendmentInput(ByRosa, null, null, "Another dose", "It was less"), ct));
        await MarkAsync(clinic);

        var before = await OfAsync(clinic, clinic.Adler, DueKind.AmendmentRequest);
        await SayWhyAsync(clinic, clinic.Adler);
        var after = await OfAsync(clinic, clinic.Adler, DueKind.AmendmentRequest);

        Assert.Equal((DueClosed.Part2, null), (before.Closed!.Value, before.ChartId));
        Assert.Equal(before, after);
    }

    private static Task MarkAsync(Clinic clinic) => clinic.As(clinic.Adler).RunAsync<ISensitiveChartAppService>(
        (charts, ct) => charts.MarkAsync(new SensitiveChartInput(clinic.Rosa, SensitiveKind.PublicFigure, null), ct));

    private static Task SayWhyAsync(Clinic clinic, Caller caller) => clinic.As(caller).RunAsync<ISensitiveChartAppService>(
        (charts, ct) => charts.GiveReasonAsync(new ChartReasonInput(clinic.Rosa, ChartOpening.Other, "A request is due"), ct));

    private static async Task<DueItem> OfAsync(Clinic clinic, Caller caller, DueKind kind) =>
        Assert.Single(await clinic.As(caller).RunAsync<IDueAppService, IReadOnlyList<DueItem>>((due, ct) => due.GetAsync(ct)), item => item.Kind == kind);
}
