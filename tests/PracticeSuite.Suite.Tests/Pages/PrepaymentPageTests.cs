using Bunit;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Pages.Billing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Money that a patient paid ahead, as the page of a claim shows it.</summary>
public sealed class PrepaymentPageTests
{
    private static readonly DateOnly On = new(2026, 9, 17);

    [Fact, Trait("Rule", "C-071")]
    public async Task What_is_marked_toward_another_claim_is_said_before_it_is_taken_from_there()
    {
        var (patient, here, there) = (Guid.CreateVersion7(), Claim("A2345678ABCDE"), Claim("B2345678ABCDE"));
        var model = new PrepaymentsModel(new Answering(new PrepaymentsDto(patient, On, Money.Dollars(30), [Held(20, there), Held(10, null)], [here, there], [StatementSubject.Ordinary])));
        await model.LoadAsync(patient);
        await using var circuit = new BunitContext();
        circuit.AddAuthorization().SetAuthorized("biller").SetPolicies(BillingPermissions.Statements.TakePayment);

        var page = circuit.Render<ClaimPrepayments>(parameters => parameters.Add(part => part.Model, model).Add(part => part.ClaimId, here.ClaimId));

        var rows = page.FindAll("li").Select(row => row.TextContent).ToList();
        Assert.Contains("$20.00 toward another claim", rows[0], StringComparison.Ordinal);
        Assert.Contains("B2345678ABCDE", rows[0], StringComparison.Ordinal);
        Assert.Equal(["It came for this claim instead", "It came for this claim"], page.FindAll("button").Select(button => button.TextContent));

        PrepaymentDto Held(decimal dollars, PrepaymentClaimDto? toward) => new(
            Guid.CreateVersion7(), 1, patient, StatementSubject.Ordinary, On, "check 1204", Money.Dollars(dollars), Money.Dollars(dollars), toward?.ClaimId, toward?.Number ?? "",
            toward is null ? Money.Zero : Money.Dollars(dollars), IsReturned: false, IsUndone: false, "Ana Diaz", new DateTimeOffset(2026, 9, 17, 14, 0, 0, TimeSpan.Zero));
    }

    private static PrepaymentClaimDto Claim(string number) => new(Guid.CreateVersion7(), number, On, StatementSubject.Ordinary, Money.Dollars(95), Money.Zero, HasGone: false);

    private sealed class Answering(PrepaymentsDto all) : IOperations
    {
        public IOperations Once => this;

        public IOperations About(Guid patientId) => this;

        public Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
            where TService : notnull => Task.FromResult((TResult)(object)all);

        public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
            where TService : notnull => Task.CompletedTask;
    }
}
