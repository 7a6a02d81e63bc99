using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Whom a call that is being booked would be about, and why.</summary>
public sealed class CallSuggestionsModel(IOperations operations)
{
    private IReadOnlyList<Guid> _people = [];

    public IReadOnlyList<CallSuggestion> All { get; private set; } = [];

    public async Task LoadAsync(IReadOnlyList<Guid> people)
    {
        if (people.ToHashSet().SetEquals(_people))
            return;
        (_people, All) = ([.. people], []);
        if (people.Count < 2)
            return;
        var found = await operations.RunAsync<ICallSuggestions, IReadOnlyList<CallSuggestion>>((suggestions, ct) => suggestions.GetAsync(people, ct));
        if (people.ToHashSet().SetEquals(_people))
            All = found;
    }
}
