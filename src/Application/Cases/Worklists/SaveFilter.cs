using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>Keeps a choice under a name; what the caller kept under this name before is replaced.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("A choice of the caller; no case is named")]
public sealed record SaveFilterCommand(string? Name, CaseFilter Filter) : ICommand<SavedFilterId>, IIdempotent;

internal sealed class SaveFilterValidator : AbstractValidator<SaveFilterCommand>
{
    public SaveFilterValidator() => RuleFor(c => c.Name).Given("Give the filter a name").FreeText(SavedFilter.NameMaxLength);
}

internal sealed class SaveFilterHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<SaveFilterCommand, SavedFilterId>
{
    public async Task<SavedFilterId> Handle(SaveFilterCommand command, CancellationToken cancellationToken)
    {
        var (me, name, filter) = (user.Author(), PlainText.Clean(command.Name!), JsonSerializer.Serialize(command.Filter));
        var mine = await db.SavedFilters.Where(f => f.UserId == me).ToListAsync(cancellationToken);
        if (mine.Find(f => f.Name == name) is { } earlier)
        {
            earlier.Become(filter);
            return earlier.Id;
        }

        Refuse.If(mine.Count >= SavedFilter.Most, CaseErrors.TooManyFilters);
        var saved = new SavedFilter(me, name, filter);
        db.SavedFilters.Add(saved);
        return saved.Id;
    }
}
