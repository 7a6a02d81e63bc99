using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Money that patients paid ahead, and the claims that wait for a word about it.</summary>
public sealed class HeldPrepaymentsModel(IOperations operations, PatientNames names)
{
    public const int PageSize = 50;

    public HeldPrepaymentPageDto? Page { get; private set; }

    public PatientNames Names => names;

    public int From { get; private set; }

    public async Task LoadAsync(int from)
    {
        From = Math.Max(0, from);
        Page = await operations.RunAsync<IPrepaymentAppService, HeldPrepaymentPageDto>((prepayments, ct) => prepayments.GetHeldAsync(From, PageSize, ct));
        await names.LearnAsync(Page.Rows.Select(row => row.PatientId));
    }
}
