using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>What the practice calls its codes, and the one label that is being written.</summary>
public sealed class CodeLabelsModel(IOperations operations)
{
    public IReadOnlyList<CodeLabelDto> All { get; private set; } = [];

    public IEnumerable<CodeLabelDto> Own => All.Where(one => one.Own is not null);

    public FormState Form { get; } = new();

    /// <summary>Of the acts in the list; the form has its own.</summary>
    public FormState Acts { get; } = new();

    public string Code { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>The code that is typed, as far as anything is known of it.</summary>
    public CodeLabelDto? Chosen => All.FirstOrDefault(one => string.Equals(one.Code, Code.Trim(), StringComparison.OrdinalIgnoreCase));

    public string Hint => Chosen switch
    {
        { Shipped: { } shipped } => $"As shipped: {shipped}",
        _ when Code.Length > 0 => "No label is shipped for this code",
        _ => "CPT or HCPCS; those with a shipped label are offered",
    };

    public async Task LoadAsync() =>
        All = await operations.RunAsync<ICodeLabelAppService, IReadOnlyList<CodeLabelDto>>((labels, ct) => labels.GetListAsync(ct));

    public void Edit(CodeLabelDto label) => (Code, Label) = (label.Code, label.Own ?? "");

    public async Task<bool> SaveAsync()
    {
        var version = Chosen?.Version ?? 0;
        var done = await Form.TryAsync(() => operations.RunAsync<ICodeLabelAppService>((labels, ct) => labels.SetAsync(Code, Label, version, ct)));
        if (done)
            (Code, Label) = ("", "");
        return done;
    }

    public Task<bool> ResetAsync(CodeLabelDto label) =>
        Acts.TryAsync(() => operations.RunAsync<ICodeLabelAppService>((labels, ct) => labels.ResetAsync(label.Code, label.Version, ct)));
}
