using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.PaperForms;

/// <summary>Printing is an act; its file can be fetched again, and fetching is none.</summary>
public sealed class PaperFormFetchingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-243")]
    public async Task Whoever_fetches_the_letters_prints_nothing_and_gets_what_was_printed(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => GetAsync(host));
        Assert.Equal(0, await host.Billing.ReadAsync(db => db.KeptForms.CountAsync()));
        Assert.Null(await host.Billing.ReadAsync(db => db.Claims.Select(c => c.FormPrintedAt).SingleAsync()));
        var printed = await PrintAsync(host, null);
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Married" } };
        var fetched = await GetAsync(host);

        Assert.Equal("Billing:NoFormToPrint", refusal.Code);
        Assert.Contains("no form that was printed since it was released", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(printed.Content, fetched.Content);
    }

    [Fact]
    public async Task Whoever_prints_many_forms_is_told_how_far_it_is()
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, patients: 21, medicare: false);
        await host.ReleaseAllAsync();
        List<(int, int)> told = [];

        await PrintAsync(host, (looked, of) => told.Add((looked, of)));

        Assert.Equal([(10, 21), (20, 21)], told);
    }

    private static PaperFormRequest Request(SubmissionHost host) => new(PaperFormKind.Data, [], PayerId: host.Billing.Commercial);

    private static Task<PaperFormFile> GetAsync(SubmissionHost host) =>
        host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => forms.GetAsync(Request(host), token));

    private static Task<PaperFormFile> PrintAsync(SubmissionHost host, Action<int, int>? onProgress) =>
        host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => forms.PrintAsync(Request(host), onProgress, token));
}
