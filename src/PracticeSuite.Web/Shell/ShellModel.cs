using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Shell;

public sealed class ShellModel(IOperations operations)
{
    public string PracticeName { get; private set; } = "";

    public async Task LoadAsync() =>
        PracticeName = (await operations.RunAsync<IPracticeDirectory, PracticeProfile>((practices, ct) => practices.GetAsync(ct))).Name;
}
