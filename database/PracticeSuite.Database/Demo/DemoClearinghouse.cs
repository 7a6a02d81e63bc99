using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Database.Demo;

/// <summary>
/// By which way the demo's claims go: a clearinghouse that a program plays (<c>simulate-clearinghouse</c>), marked as such wherever it is named. Medicaid is
/// not there, as nobody has asked it yet.
/// </summary>
internal sealed class DemoClearinghouse(OperationFactory operations)
{
    private const string Unasked = "MEDICAID";

    public Task WriteAsync(Kernel.PracticeId practice, CancellationToken cancellationToken) =>
        operations.For(Caller.System(practice)).RunAsync<Writing>((writing, token) => writing.WriteAsync(token), cancellationToken);

    internal sealed class Writing(IClearinghouseAppService clearinghouses, IPayerAppService payers)
    {
        public async Task WriteAsync(CancellationToken cancellationToken)
        {
            var made = await clearinghouses.CreateAsync(
                new ClearinghouseInput(
                    "SIM", "Simulated Clearinghouse", ClearinghouseMode.Simulated, ClearinghouseTransport.Folder, "HARBOR", "SIMULATED", "Billing office", null, "simulated", null),
                cancellationToken);
            foreach (var payer in (await payers.GetListAsync(cancellationToken)).Where(payer => payer.Code != Unasked))
                await clearinghouses.SetPayerAsync(made.Id, new ClearinghousePayerInput(payer.Id, $"SIM{payer.Code}"[..Math.Min(15, payer.Code.Length + 3)]), cancellationToken);
        }
    }
}
