using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>One check that comes on paper and as a file is posted once (C-216).</summary>
[Trait("Rule", "C-216")]
public sealed class PaperTwinTests
{
    private static readonly string[] ExampleA = ["CO-45 46.17", "CO-253 0.78", "PR-2 9.77"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_file_of_a_check_that_was_typed_waits_until_the_typed_one_is_taken_back(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var typed = await TypeAsync(host);

        var received = await host.ReceiveAsync(Of("00088112", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));
        var (books, waiting) = (await host.BooksAsync(), await host.QuarantinedAsync());
        await PaperRemittanceTests.TakeBackAsync(host, typed);
        var again = await host.Billing.Biller.Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.CheckAgainAsync(received.Id, token));

        var problem = Assert.Single(waiting.Problems);
        Assert.Equal((RemittanceFileState.Quarantined, RemittanceFileState.Posted), (received.State, again.State));
        Assert.Contains("Cash 38.28", books);
        Assert.Equal(("C-216", "It was typed from paper and posted already: 88112 of 30 Nov 2026 over $38.28."), (problem.Rule, problem.Problem));
        Assert.Contains("Cash 38.28", await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_came_as_a_file_is_not_typed(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("00088112", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => TypeAsync(host));

        Assert.Equal(("Billing:PaperPostedBefore", "Trace"), (refusal.Code, refusal.Field));
        Assert.Contains("00088112 of 19 Oct 2026 over $38.28 came from the payer as a file", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Cash 38.28", await host.BooksAsync());
    }

    /// <summary>Numbers of checks are each bank's own.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_number_and_amount_of_another_payer_is_another_check(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.Billing.AdmitAsync(2, medicare: false);
        await host.Billing.RunAsync();
        await TypeAsync(host);

        var received = await host.ReceiveAsync(Of("88112", [Claim(await host.NumberAsync(1), 95, adjustments: ExampleA)]));

        Assert.Equal(RemittanceFileState.Posted, received.State);
        Assert.Contains("Cash 76.56", await host.BooksAsync());
    }

    /// <summary>It is one check, even where it was typed under a wrong claim. An answer without money is of no check, and says nothing of another claim.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite, 38.28, RemittanceFileState.Quarantined)]
    [InlineData(DatabaseKind.MariaDb, 38.28, RemittanceFileState.Quarantined)]
    [InlineData(DatabaseKind.Sqlite, 0, RemittanceFileState.Posted)]
    [InlineData(DatabaseKind.MariaDb, 0, RemittanceFileState.Posted)]
    public async Task One_payers_number_over_the_same_amount_is_one_check_where_there_is_money(DatabaseKind kind, double paid, RemittanceFileState state)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        string[] adjustments = paid == 0 ? ["CO-50 95"] : ExampleA;
        await PaperRemittanceTests.PostAsync(host, PaperRemittanceTests.Paper([PaperRemittanceTests.Claim(await host.NumberAsync(0), (decimal)paid, adjustments)]));

        var other = await host.ReceiveAsync(Of("88112", [Claim(await host.NumberAsync(1), 95, adjustments: adjustments)]));

        Assert.Equal(state, other.State);
    }

    private static async Task<Guid> TypeAsync(RemittanceHost host) =>
        await PaperRemittanceTests.PostAsync(host, PaperRemittanceTests.Paper([PaperRemittanceTests.Claim(await host.NumberAsync(0), 38.28m, ExampleA)]));
}
