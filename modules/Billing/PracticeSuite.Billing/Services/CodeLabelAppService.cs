using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Services;

internal sealed class CodeLabelAppService(BillingDbContext db, IAccess access) : ICodeLabelAppService
{
    public async Task<IReadOnlyList<CodeLabelDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        var own = await db.CodeLabels.AsNoTracking().OrderBy(l => l.Code).ToListAsync(cancellationToken);
        var shipped = ProcedureCodeBook.Shipped.All.ExceptBy(own.Select(label => label.Code), one => one.Code)
            .Select(one => new CodeLabelDto(one.Code, one.Label, null, 0));
        return [.. own.Select(label => label.ToDto()), .. shipped];
    }

    public async Task<CodeLabelDto> SetAsync(string code, string label, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        if (await FindAsync(code, cancellationToken) is { } stored)
        {
            db.DemandUnchanged(stored, version);
            stored.Change(label);
        }
        else
        {
            db.CodeLabels.Add(stored = CodeLabel.Give(access.Caller.Practice, code, label));
        }

        await db.SaveChangesAsync(cancellationToken);
        return stored.ToDto();
    }

    public async Task ResetAsync(string code, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        if (await FindAsync(code, cancellationToken) is not { } stored)
            return;
        db.DemandUnchanged(stored, version);
        db.CodeLabels.Remove(stored);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<CodeLabel?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var wanted = ProcedureCodes.Demand(code);
        return db.CodeLabels.SingleOrDefaultAsync(l => l.Code == wanted, cancellationToken);
    }
}
