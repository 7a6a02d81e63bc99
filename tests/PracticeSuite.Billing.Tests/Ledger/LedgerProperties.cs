using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Remittances;
using Xunit;

namespace PracticeSuite.Billing.Tests.Ledger;

/// <summary>What holds of the books whatever is posted.</summary>
public sealed class LedgerProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true);
    private static readonly LedgerAccount[] Accounts = Enum.GetValues<LedgerAccount>();
    private static readonly string[] Reasons = ["CO-45", "CO-97", "CO-253", "PR-1", "PR-2", "PR-3", "OA-23", "OA-94", "PI-94", "CO-29", "PR-45", "PR-253"];
    private static readonly string[] Statuses = ["1", "1", "1", "2", "4", "19"];

    private static readonly Gen<(LedgerAccount From, LedgerAccount To, long Cents)> Moves =
        from accounts in Gen.Two(Gen.Elements(Accounts))
        from cents in Gen.Choose(-1_000_000, 1_000_000)
        select (accounts.Item1, accounts.Item2, (long)cents);

    private static readonly Gen<RemittanceClaim> Answers =
        from status in Gen.Elements(Statuses)
        from charge in Gen.Choose(1, 50_000)
        from count in Gen.Choose(0, 6)
        from reasons in Gen.ArrayOf(Gen.Elements(Reasons), count)
        from parts in Gen.ArrayOf(Gen.Choose(0, 9_000), count)
        select Answer(status, charge, reasons, parts);

    private static readonly Gen<PostingTerms> Terms =
        from share in Gen.Elements(LedgerAccount.PatientReceivable, LedgerAccount.UnbilledShare, LedgerAccount.HardshipWaiver)
        from receivable in Gen.Choose(0, 60_000)
        from earlier in Gen.Choose(0, 5_000)
        select new PostingTerms(share, new Money(receivable), [(share, new Money(earlier))]);

    private static readonly Gen<BookAct> Acts =
        from kind in Gen.Elements(Enum.GetValues<BookActKind>())
        from read in Answers.Where(read => read.Status is "1" or "4")
        from cents in Gen.Choose(1, 12_000)
        select new BookAct(kind, read, cents);

    [Fact]
    public void Every_entry_is_nought_whatever_is_moved() => Prop.ForAll(Moves.ListOf().ToArbitrary(), moves =>
    {
        var draft = new EntryDraft();
        foreach (var (from, to, cents) in moves)
            draft.Move(from, to, new Money(cents));

        Assert.Equal(0, draft.Sums.Sum(sum => sum.Amount.Cents));
        Assert.Equal(0, EntryOf(draft)?.NewPostings.Sum(posting => posting.AmountCents) ?? 0);
    }).Check(Thorough);

    [Fact, Trait("Rule", "C-211"), Trait("Rule", "C-202")]
    public void An_answer_moves_into_cash_what_the_payer_says_it_paid_and_all_is_nought() => Prop.ForAll(Answers.ToArbitrary(), Terms.ToArbitrary(), (read, terms) =>
    {
        var answer = ClaimReading.Of(read);

        var draft = ClaimPosting.Draft(answer, terms);

        Assert.Equal(0, draft.Sums.Sum(sum => sum.Amount.Cents));
        Assert.Equal(read.Paid, ClaimPosting.RefusesNothing(answer, terms) ? Money.Zero : draft.Of(LedgerAccount.Cash));
    }).Check(Thorough);

    [Fact, Trait("Rule", "C-211"), Trait("Rule", "C-212"), Trait("Rule", "C-381")]
    public void The_patient_owes_what_PR_says_and_never_more() => Prop.ForAll(Answers.Where(read => read.Status == "1").ToArbitrary(), read =>
    {
        var draft = ClaimPosting.Draft(ClaimReading.Of(read), new PostingTerms(LedgerAccount.PatientReceivable, new Money(long.MaxValue), []));

        Assert.Equal(SumOf(read, one => one is { Group: "PR", Reason: not ("45" or "253") }), draft.Of(LedgerAccount.PatientReceivable));
        Assert.Equal(SumOf(read, one => one.Reason == "253"), draft.Of(LedgerAccount.Sequestration));
        var refused = ClaimReading.Of(read).IsDenied;
        Assert.Equal(SumOf(read, one => one is { Group: "PR", Reason: "45" } || (one.Group == "OA" && !refused)), draft.Of(LedgerAccount.ReviewReceivable));
    }).Check(Thorough);

    /// <summary>Whatever the payer said first, and whether it was a denial: once it is taken back, the correction alone stands.</summary>
    [Fact, Trait("Rule", "C-215")]
    public void A_reversal_and_a_correction_come_to_the_correction() => Prop.ForAll(
        Answers.Where(read => read.Status is "1" or "4").ToArbitrary(), Answers.Where(read => read.Status is "1" or "4").ToArbitrary(), (before, after) =>
        {
            var (books, alone) = (new ClaimBooks(), new ClaimBooks());
            books.Do(new BookAct(BookActKind.Answer, before, 0));
            books.Do(new BookAct(BookActKind.Reverse, before, 0));
            books.Do(new BookAct(BookActKind.Answer, after, 0));
            alone.Do(new BookAct(BookActKind.Answer, after, 0));

            Assert.All(Accounts, account => Assert.Equal(alone.Of(account), books.Of(account)));
        }).Check(Thorough);

    [Fact, Trait("Rule", "C-215")]
    public void A_reversal_of_what_was_paid_is_its_mirror_also_where_the_first_answer_is_not_known() => Prop.ForAll(
        Answers.Where(read => read.Status == "1" && read.Paid.Cents > 0).ToArbitrary(), read =>
        {
            var terms = new PostingTerms(LedgerAccount.PatientReceivable, Money.Dollars(1_000), []);

            var first = ClaimPosting.Draft(ClaimReading.Of(read), terms);
            var back = ClaimPosting.Draft(ClaimReading.Of(read.Reversed()), terms);

            Assert.All(Accounts, account => Assert.Equal(Money.Zero, first.Of(account) + back.Of(account)));
        }).Check(Thorough);

    [Fact, Trait("Rule", "C-215"), Trait("Rule", "C-382"), Trait("Rule", "C-386")]
    public void When_all_answers_are_taken_back_the_charge_is_open_and_the_patient_has_what_they_paid_whatever_happened_between() => Prop.ForAll(
        Acts.ListOf().ToArbitrary(), acts =>
        {
            var books = new ClaimBooks();
            foreach (var act in acts)
            {
                books.Do(act);
                Assert.Equal(0, books.Net);
                Assert.All(ClaimBooks.GivenUp, way => Assert.True(books.Of(way.Open).Cents >= 0 && books.Of(way.GivenUp).Cents >= 0, $"{way.Open} {books.Of(way.Open)}, {way.GivenUp} {books.Of(way.GivenUp)}"));
            }

            books.TakeAllBack();

            Assert.Equal(0, books.Net);
            Assert.All(Accounts, account => Assert.Equal(account switch
            {
                LedgerAccount.InsuranceReceivable => ClaimBooks.Charge,
                LedgerAccount.Charges => Money.Zero - ClaimBooks.Charge,
                LedgerAccount.Cash => books.Paid,
                LedgerAccount.PatientReceivable => Money.Zero - books.Paid,
                _ => Money.Zero,
            }, books.Of(account)));
        }).Check(Thorough);

    /// <summary>Whatever was given up between, and whether it was an answer of one payment or of several lines.</summary>
    [Fact, Trait("Rule", "C-214"), Trait("Rule", "C-215")]
    public void A_reversal_takes_back_what_was_given_up_of_its_answer_and_leaves_what_was_given_up_of_others() => Prop.ForAll(
        Answers.Where(read => read.Status is "1" or "4").ToArbitrary(), Gen.Choose(1, 12_000).ListOf().ToArbitrary(), (read, gifts) =>
        {
            var (books, alone) = (new ClaimBooks(), new ClaimBooks());
            books.Do(new BookAct(BookActKind.Answer, read, 0));
            gifts.ToList().ForEach(cents => books.Do(new BookAct(BookActKind.WriteOff, read, cents)));
            var given = ClaimBooks.GivenUp.Sum(way => books.Of(way.Open).Cents + books.Of(way.GivenUp).Cents);

            books.Do(new BookAct(BookActKind.Reverse, read, 0));

            Assert.True(given >= 0);
            Assert.All(Accounts, account => Assert.Equal(alone.Of(account), books.Of(account)));
        }).Check(Thorough);

    [Fact, Trait("Rule", "B-166"), Trait("Rule", "C-381")]
    public void What_comes_twice_moves_its_money_and_nothing_else() => Prop.ForAll(Answers.Where(read => read.Status == "1").ToArbitrary(), read =>
    {
        var books = new ClaimBooks();
        books.Do(new BookAct(BookActKind.Answer, read, 0));
        var before = Accounts.ToDictionary(account => account, books.Of);

        books.Do(new BookAct(BookActKind.Repeat, read, 0));

        Assert.All(
            Accounts.Except([LedgerAccount.Cash, LedgerAccount.InsuranceReceivable]), account => Assert.Equal(before[account], books.Of(account)));
        Assert.Equal(read.Paid, books.Of(LedgerAccount.Cash) - before[LedgerAccount.Cash]);
    }).Check(Thorough);

    private static RemittanceClaim Answer(string status, int charge, string[] reasons, int[] parts) => RemittanceFilesOf.Claim(
        "BHI0000000001", charge / 100m, status, "PCN1",
        [.. reasons.Zip(parts, (reason, cents) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason} {cents / 100m:0.00}"))]);

    private static Money SumOf(RemittanceClaim read, Func<Adjustment, bool> such) =>
        new(read.Lines.SelectMany(line => line.Adjustments).Concat(read.Adjustments).Where(such).Sum(one => one.Amount.Cents));

    private static JournalEntry? EntryOf(EntryDraft draft) => JournalEntry.Make(
        draft, new EntryCause(new PracticeId(Guid.CreateVersion7()), JournalKind.Remittance, "835 EFT1", new DateOnly(2026, 10, 20), "test", DateTimeOffset.UnixEpoch));
}
