using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>What somebody sees who looks at the product as a role: never more than the role, and never more than they themselves.</summary>
public static class ViewedScopes
{
    public static IReadOnlySet<AccessScope> Of(IReadOnlySet<AccessScope> own, IReadOnlySet<AccessScope> viewed) =>
        own.Where(scope => viewed.Contains(scope) || viewed.Contains(AccessScope.All))
            .Concat(viewed.Where(_ => own.Contains(AccessScope.All))).ToHashSet();

    public static BusinessException NothingChanges(string role) => new(
        RefusalKind.Forbidden, "Access:ViewingAs", $"You are viewing the product as {role}, so nothing can be changed. End the view first.");
}
