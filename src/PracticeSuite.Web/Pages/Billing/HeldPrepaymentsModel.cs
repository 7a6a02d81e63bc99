using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Money that patients paid ahead, and the claims that wait for a word about it.</summary>
public sealed class HeldPrepaymentsModel(IOperations operations, PatientNames names)
{
    public const int Size = 500;

    public IReadOnlyList<HeldPrepaymentDto>? Rows { get; private set; }

    public PatientNames Names => names;

    public Money Held => new(Rows?.Sum(row => row.Prepayment.Left.Cents) ?? 0);

    /// <summary>Of which a claim is about to go without a word of it.</summary>
    public int Untold => Rows?.Count(row => row.Untold is not null) ?? 0;

    public async Task LoadAsync()
    {
        Rows = await operations.RunAsync<IPrepaymentAppService, IReadOnlyList<HeldPrepaymentDto>>((prepayments, ct) => prepayments.GetHeldAsync(0, Size, ct));
        await names.LearnAsync(Rows.Select(row => row.PatientId));
    }
}
