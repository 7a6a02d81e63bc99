using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>What a payer takes off on its own account, or leaves to be looked at, is given up by a person, and comes back with the payer's answer.</summary>
public sealed class GivingUpTests
{
    private static readonly string[] PartlyPaid = ["CO-45 40", "PI-94 5", "OA-94 3"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-211"), Trait("Rule", "C-160q")]
    [MemberData(nameof(Databases))]
    public async Task A_disputed_and_a_reviewed_amount_are_written_off_by_a_person_and_end_the_claim(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: PartlyPaid)]));

        await WriteOffAsync(host, WorkKind.Dispute, "Not worth an appeal");
        var partly = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State);
        await WriteOffAsync(host, WorkKind.Review, "The payer will not say why");

        Assert.Equal(["ReviewReceivable 3.00", "Cash 47.00", "Charges -95.00", "ContractualWriteOff 40.00", "DisputeWriteOff 5.00"], partly.Item1);
        Assert.Equal((ClaimState.PartiallyPaid, ClaimState.WrittenOff), (partly.State, (await host.ClaimAsync(0)).State));
        Assert.Equal(["Cash 47.00", "Charges -95.00", "ContractualWriteOff 40.00", "DisputeWriteOff 5.00", "ReviewWriteOff 3.00"], await host.BalancesAsync(0));
        Assert.Equal("Not worth an appeal", (await host.WorkAsync(WorkKind.Dispute, done: true)).Rows.Single().DoneReason);
        Assert.Equal(Money.Zero, (await host.TrialBalanceAsync()).Net);
    }

    [Theory, Trait("Rule", "C-211")]
    [MemberData(nameof(Databases))]
    public async Task Such_work_is_not_done_by_a_word_and_a_write_off_says_why(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: PartlyPaid)]));

        var word = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(host, WorkKind.Dispute, (work, item, ct) => work.CompleteAsync(item.Id, item.Version, "Seen", ct)));
        var mute = await Assert.ThrowsAsync<BusinessException>(() => WriteOffAsync(host, WorkKind.Review, " "));

        Assert.Equal(("Billing:AmountStands", "Reason"), (word.Code, mute.Field));
        Assert.Contains("$5.00", word.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-211")]
    [MemberData(nameof(Databases))]
    public async Task It_is_undone_by_a_counter_entry_and_the_work_and_the_claim_are_where_they_were(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PI-94 5"])]));
        var before = await host.BalancesAsync(0);
        await WriteOffAsync(host, WorkKind.Dispute, "Not worth an appeal");

        await host.UndoAsync(0, JournalKind.WriteOff, "The payer asks for the record after all");

        Assert.Equal(before, await host.BalancesAsync(0));
        Assert.Equal(ClaimState.PartiallyPaid, (await host.ClaimAsync(0)).State);
        Assert.Equal((Money.Dollars(5), "PI-94"), ((await host.WorkAsync(WorkKind.Dispute)).Rows.Single().Amount, (await host.WorkAsync(WorkKind.Dispute)).Rows.Single().Reason));
        Assert.Equal(4, await host.EntriesAsync());
    }

    [Theory, Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task A_payer_that_takes_its_answer_back_takes_what_was_given_up_with_it_and_its_correction_stands_alone(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var (first, other) = (Claim(await host.NumberAsync(0), 95, adjustments: PartlyPaid), Claim(await host.NumberAsync(1), 95));
        await host.ReceiveAsync(Of("EFT1", [first]));
        await WriteOffAsync(host, WorkKind.Dispute, "Not worth an appeal");
        await WriteOffAsync(host, WorkKind.Review, "The payer will not say why");

        await host.ReceiveAsync(Of("EFT2", [other, first.Reversed()]));
        var back = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State);
        await host.ReceiveAsync(Of("EFT3", [Claim(first.Id, 95, adjustments: ["CO-45 40"])]));
        var gone = await Assert.ThrowsAsync<BusinessException>(() => UndoFirstAsync(host));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], back.Item1);
        Assert.Equal((ClaimState.Reversed, ClaimState.Paid), (back.State, (await host.ClaimAsync(0)).State));
        Assert.Equal(["Cash 55.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
        Assert.Equal(("Billing:WriteOffGone", Money.Zero), (gone.Code, (await host.TrialBalanceAsync()).Net));
    }

    [Theory, Trait("Rule", "C-211")]
    [MemberData(nameof(Databases))]
    public async Task Of_two_answers_each_item_gives_up_what_its_own_has_left(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 45, control: "PCN1", adjustments: ["PI-94 5"])]));
        await host.ReceiveAsync(Of("EFT2", [Claim(number, 50, control: "PCN2", adjustments: ["PI-95 2"])]));
        var items = (await host.WorkAsync(WorkKind.Dispute)).Rows;

        await WriteOffAsync(host, WorkKind.Dispute, "Small", items.Single(item => item.Reason == "PI-95"));

        Assert.Equal(["DisputedReceivable 5.00", "Cash 88.00", "Charges -95.00", "DisputeWriteOff 2.00"], await host.BalancesAsync(0));
        Assert.Equal("PI-94", (await host.WorkAsync(WorkKind.Dispute)).Rows.Single().Reason);
    }

    [Theory, Trait("Rule", "C-211")]
    [MemberData(nameof(Databases))]
    public async Task An_answer_that_was_written_down_by_hand_has_nothing_to_give_up(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(55));

        var nothing = await Assert.ThrowsAsync<BusinessException>(() => WriteOffAsync(host, WorkKind.Review, "Seen"));

        Assert.Equal("Billing:NothingToWriteOff", nothing.Code);
        Assert.Single((await host.WorkAsync(WorkKind.Review)).Rows);
    }

    private static Task WriteOffAsync(RemittanceHost host, WorkKind kind, string reason, WorkItemDto? which = null) =>
        ActAsync(host, kind, (work, item, ct) => work.WriteOffAsync((which ?? item).Id, (which ?? item).Version, reason, ct));

    private static async Task ActAsync(RemittanceHost host, WorkKind kind, Func<IWorklistAppService, WorkItemDto, CancellationToken, Task> act)
    {
        var item = (await host.WorkAsync(kind)).Rows[0];
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => act(work, item, ct));
    }

    private static async Task UndoFirstAsync(RemittanceHost host)
    {
        var claim = await host.ClaimAsync(0);
        var entries = (await host.Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token))).Entries;
        await host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entries.First(one => one.Kind == JournalKind.WriteOff).Id, "Wanted again", token));
    }
}
