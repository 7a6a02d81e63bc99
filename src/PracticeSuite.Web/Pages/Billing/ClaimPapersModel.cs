using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>The packets of a claim; whoever may not have them sees none.</summary>
public sealed class ClaimPapersModel(IOperations operations)
{
    private Guid _claim;

    public IReadOnlyList<ClaimPacketDto> Packets { get; private set; } = [];

    public FormState Form { get; } = new();

    public async Task LoadAsync(Guid claimId)
    {
        if (_claim == claimId)
            return;
        _claim = claimId;
        await RefreshAsync();
    }

    /// <returns>Null where it was refused.</returns>
    public async Task<ClaimPacketDto?> MakeAsync()
    {
        ClaimPacketDto? made = null;
        await Form.TryAsync(async () =>
        {
            made = await operations.RunAsync<IClaimPacketAppService, ClaimPacketDto>((packets, ct) => packets.MakeAsync(_claim, ct));
            await RefreshAsync();
        });
        return made;
    }

    public static string PathOf(ClaimPacketDto packet, ClaimPacketFormat format) => $"/billing/packets/{packet.Id}?format={format}";

    private async Task RefreshAsync() => Packets = await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(BillingPermissions.Packets.Make)))
        ? await operations.RunAsync<IClaimPacketAppService, IReadOnlyList<ClaimPacketDto>>((packets, ct) => packets.GetListAsync(_claim, ct))
        : [];
}
