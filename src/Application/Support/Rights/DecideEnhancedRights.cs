using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support.Rights;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support.Rights;

/// <param name="Categories">By which they are entitled; none where they are not.</param>
/// <param name="Version">Of the rights; 0 where nothing is recorded yet.</param>
[Requires(Permission.CasesEdit)]
public sealed record DecideEnhancedRightsCommand(CaseId CaseId, bool? Entitled, IReadOnlyList<string> Categories, string? Why, long Version)
    : ICommand, IConcernsCase;

internal sealed class DecideEnhancedRightsValidator : AbstractValidator<DecideEnhancedRightsCommand>
{
    public DecideEnhancedRightsValidator()
    {
        RuleFor(c => c.Entitled).NotNull().WithMessage("Select whether they have the enhanced rights");
        RuleForEach(c => c.Categories).NotNull().WithMessage("Give the code of a category");
        RuleFor(c => c.Why).Given("Say why").FreeText(VictimsRights.WhyMaxLength);
    }
}

internal sealed class DecideEnhancedRightsHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<DecideEnhancedRightsCommand, Unit>
{
    public async Task<Unit> Handle(DecideEnhancedRightsCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        Refuse.If(command.Categories.Any(c => !codes.IsInForce(CodeLists.EnhancedRights, c)), RightsErrors.UnknownCategory);
        var rights = await db.RequireRights(command.CaseId, command.Version, cancellationToken);
        rights.Decide(
            command.Entitled!.Value, [.. command.Categories.Distinct()], PlainText.Clean(command.Why!), user.Author(), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
