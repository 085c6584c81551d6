using MediatR;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>Something that changes data; runs in a unit of work. Ours, so that a later dispatcher is a rename (docs/adr/0001).</summary>
public interface ICommand<out TResult> : IRequest<TResult>, IBaseCommand;

public interface ICommand : ICommand<Unit>;

/// <summary>Something that only reads.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>What the pipeline recognises a command by.</summary>
public interface IBaseCommand;
