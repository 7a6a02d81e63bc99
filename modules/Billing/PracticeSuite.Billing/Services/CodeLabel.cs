using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Services;

/// <summary>What the practice calls a code (B-009); gone when the shipped label holds again.</summary>
internal sealed class CodeLabel : AggregateRoot, IBelongsToPractice
{
    private CodeLabel()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; } = "";

    public string Label { get; private set; } = "";

    public static CodeLabel Give(PracticeId practice, string code, string label)
    {
        var given = new CodeLabel { PracticeId = practice, Code = ProcedureCodes.Demand(code) };
        given.Change(label);
        return given;
    }

    /// <summary>One line: it stands in lists and in a document's table.</summary>
    public void Change(string label)
    {
        var text = Check.Required(label, nameof(Label), BillingLimits.CodeLabel);
        Check.That(!text.Any(char.IsControl), nameof(Label), "Label has a line break or tab; write it in one line.");
        Label = text;
    }

    public CodeLabelDto ToDto() => new(Code, ProcedureCodeBook.Shipped.Find(Code)?.Label, Label, Version);
}
