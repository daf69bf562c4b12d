[
  {
    "name": "${name}",
    "image": "${repository}:${tag}",
    "essential": true,
    "memory": ${memory},
    "portMappings": [{ "containerPort": ${port} }],
    "logConfiguration": {
      "logDriver": "awslogs",
      "options": {
        "awslogs-create-group": "true",
        "awslogs-group": "/ecs/${name}",
        "awslogs-region": "${region}",
        "awslogs-stream-prefix": "${name}"
      }
    }
  }
]
